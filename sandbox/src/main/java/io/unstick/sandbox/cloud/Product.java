package io.unstick.sandbox.cloud;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One thing Microsoft sells: a SKU and the service plans in it. */
record Product(UUID skuId, String partNumber, List<ServicePlan> plans) {

    /** One service plan of a product; {@code service} is what {@code assignedPlans} calls it. */
    record ServicePlan(UUID id, String name, String service) {}

    private static final ServicePlan FOUNDATION =
            plan("113feb6c-3fe4-4440-bddc-54d774bf0318", "EXCHANGE_S_FOUNDATION", "exchange");
    private static final ServicePlan TEAMS = plan("57ff2da0-773e-42df-b2af-ffb7a2317929", "TEAMS1", "TeamspaceAPI");
    private static final ServicePlan SHAREPOINT =
            plan("5dbe027f-2339-4123-9542-606e4d348a72", "SHAREPOINTENTERPRISE", "SharePoint");

    /** Office applications without mail; the foundation plan in it is the stub that gives no mailbox. */
    static final Product APPLICATIONS = new Product(
            UUID.fromString("c2273bd0-dff7-4215-9ef5-2c7bcfb06425"),
            "OFFICESUBSCRIPTION",
            List.of(FOUNDATION, plan("43de0ff5-c92c-492b-9116-175376d08c38", "OFFICESUBSCRIPTION", "MicrosoftOffice")));

    private static final Map<MailboxPlan, Product> BY_PLAN = catalogue();

    static Product carrying(MailboxPlan plan) {
        Product product = BY_PLAN.get(plan);
        if (product == null) {
            throw new IllegalStateException("No product carries " + plan);
        }
        return product;
    }

    static Optional<Product> withSku(UUID skuId) {
        return Stream.concat(Stream.of(APPLICATIONS), BY_PLAN.values().stream())
                .filter(product -> product.skuId.equals(skuId))
                .findFirst();
    }

    /** The ids of the plans in it that give a mailbox. */
    Set<UUID> mailboxPlans() {
        return plans.stream().map(ServicePlan::id).filter(MailboxPlan::gives).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<MailboxPlan, Product> catalogue() {
        Map<MailboxPlan, Product> products = new EnumMap<>(MailboxPlan.class);
        suite(products, MailboxPlan.STANDARD, "f245ecc8-75af-4f8e-b61f-27d8114de5f3", "O365_BUSINESS_PREMIUM");
        suite(products, MailboxPlan.ENTERPRISE, "6fd2c87f-b296-42f0-b197-1e91e994b900", "ENTERPRISEPACK");
        suite(products, MailboxPlan.DESKLESS, "4b585984-651b-448a-9e53-3b10f069cf7f", "DESKLESSPACK");
        for (MailboxPlan plan : MailboxPlan.values()) {
            products.computeIfAbsent(plan, Product::standalone);
        }
        return products;
    }

    private static void suite(Map<MailboxPlan, Product> products, MailboxPlan plan, String skuId, String partNumber) {
        List<ServicePlan> plans = new ArrayList<>(List.of(mailbox(plan), FOUNDATION, TEAMS, SHAREPOINT));
        products.put(plan, new Product(UUID.fromString(skuId), partNumber, List.copyOf(plans)));
    }

    /** The rarer plans are sold here under an invented SKU: nobody may rely on SKU ids, only on plan ids. */
    private static Product standalone(MailboxPlan plan) {
        UUID skuId = SeededIds.idOf("sku", plan.planName());
        return new Product(skuId, plan.planName() + "_STANDALONE", List.of(mailbox(plan)));
    }

    private static ServicePlan mailbox(MailboxPlan plan) {
        return new ServicePlan(plan.id(), plan.planName(), "exchange");
    }

    private static ServicePlan plan(String id, String name, String service) {
        return new ServicePlan(UUID.fromString(id), name, service);
    }
}
