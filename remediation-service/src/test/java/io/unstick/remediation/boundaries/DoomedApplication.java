package io.unstick.remediation.boundaries;

import io.unstick.contracts.TenantId;
import io.unstick.m365.write.LicenceRepayment;
import io.unstick.m365.write.LiveTenant;
import io.unstick.m365.write.TenantWrites;
import io.unstick.m365.write.UserRestoration;
import io.unstick.m365.write.WriteAccess;
import io.unstick.remediation.RemediationApplication;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.execution.LastLook;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The shipped service as a doomed instance: three of its parts are wrapped, nothing is replaced. */
@Import(RemediationApplication.class)
class DoomedApplication {
    private static final ScopedValue<DoomedInstance> STARTING = ScopedValue.newInstance();

    /** What is started inside is this instance. */
    static <T> T starting(DoomedInstance instance, Callable<T> start) throws Exception {
        return ScopedValue.where(STARTING, instance).call(start::call);
    }

    @Bean
    static BeanPostProcessor doom(BeanFactory beans) {
        DoomedInstance instance = STARTING.get();
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return switch (bean) {
                    case TransactionOperations real
                    when name.equals("transactions") ->
                        new DoomedTransactions(real, instance, beans.getBean(JdbcClient.class));
                    case LastLook real -> lastLook(real, instance);
                    case WriteAccess real -> writeAccess(real, instance);
                    default -> bean;
                };
            }
        };
    }

    private static Object lastLook(LastLook real, DoomedInstance instance) {
        var proxy = new ProxyFactory(real);
        proxy.setProxyTargetClass(true);
        proxy.addAdvice((MethodInterceptor) look -> {
            Object objection = look.proceed();
            if (Optional.empty().equals(objection) && look.getArguments()[0] instanceof MailboxCase stuck) {
                instance.leaving(stuck);
            }
            return objection;
        });
        return proxy.getProxy();
    }

    private static WriteAccess writeAccess(WriteAccess real, DoomedInstance instance) {
        return new WriteAccess() {
            @Override
            public TenantWrites writesTo(LiveTenant tenant) {
                return real.writesTo(tenant);
            }

            @Override
            public LicenceRepayment repaysIn(TenantId tenant) {
                instance.repaying(tenant);
                return real.repaysIn(tenant);
            }

            @Override
            public UserRestoration restoresIn(TenantId tenant) {
                return real.restoresIn(tenant);
            }
        };
    }
}
