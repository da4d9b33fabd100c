package io.unstick.remediation;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.unstick.testkit.SharedInfrastructure;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The service's database with nothing in it, on a real PostgreSQL, without the service. */
public final class MigratedDatabase implements AutoCloseable {
    private final HikariDataSource source;

    public MigratedDatabase(String name) {
        SharedInfrastructure.postgres().createDatabase(name);
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(SharedInfrastructure.postgres().jdbcUrl(name));
        pool.setMaximumPoolSize(24);
        source = new HikariDataSource(pool);
        Flyway.configure().dataSource(source).load().migrate();
    }

    public HikariDataSource source() {
        return source;
    }

    public JdbcClient client() {
        return JdbcClient.create(source);
    }

    public TransactionOperations transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(source));
    }

    @Override
    public void close() {
        source.close();
    }
}
