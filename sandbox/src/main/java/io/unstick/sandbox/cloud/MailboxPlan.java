package io.unstick.sandbox.cloud;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

/** The ten Exchange service plans that come with a mailbox (Microsoft's licensing list of 2026-07-29). */
public enum MailboxPlan {
    /** Exchange Online Plan 1, as in Business Basic, Standard and Premium. */
    STANDARD("9aaf7827-d63c-4b61-89c3-182f06f82e5c", "EXCHANGE_S_STANDARD"),
    /** Exchange Online Plan 2, as in E3 and E5. */
    ENTERPRISE("efb87545-963c-4e0d-99df-69c6916d9eb0", "EXCHANGE_S_ENTERPRISE"),
    /** Exchange Online Kiosk, as in F3. */
    DESKLESS("4a82b400-a79f-41a4-b4e2-e94f5787b113", "EXCHANGE_S_DESKLESS"),
    /** Exchange Essentials. */
    ESSENTIALS("1126bef5-da20-4f07-b45e-ad25d2581aa8", "EXCHANGE_S_ESSENTIALS"),
    /** Exchange Online of the retired midsize plans. */
    MIDMARKET("fc52cc4b-ed7d-472d-bbe7-b081c23ecc56", "EXCHANGE_S_STANDARD_MIDMARKET"),
    /** Exchange Online of the retired small-business plans. */
    SMALL_BUSINESS("d42bdbd6-c335-4231-ab3d-c8f348d5aff5", "EXCHANGE_L_STANDARD"),
    /** Exchange Online POP. */
    POP("90927877-dcff-4af6-b346-2332c0b15bb7", "EXCHANGE_B_STANDARD"),
    /** Plan 1 for governments. */
    STANDARD_GOVERNMENT("e9b4930a-925f-45e2-ac2a-3f7788ca6fdd", "EXCHANGE_S_STANDARD_GOV"),
    /** Plan 2 for governments. */
    ENTERPRISE_GOVERNMENT("8c3069c0-ccdb-44be-ab77-986203a67df2", "EXCHANGE_S_ENTERPRISE_GOV"),
    /** Kiosk for governments. */
    DESKLESS_GOVERNMENT("88f4d7ef-a73b-4246-8047-516022144c9f", "EXCHANGE_S_DESKLESS_GOV");

    private final UUID id;
    private final String planName;

    MailboxPlan(String id, String planName) {
        this.id = UUID.fromString(id);
        this.planName = planName;
    }

    /** Microsoft's servicePlanId. */
    public UUID id() {
        return id;
    }

    /** Microsoft's servicePlanName. */
    public String planName() {
        return planName;
    }

    /** The skuId of the product that {@link SimulatedUser#licensed} assigns for this plan. */
    public UUID skuId() {
        return Product.carrying(this).skuId();
    }

    static boolean gives(UUID servicePlanId) {
        return Arrays.stream(values()).anyMatch(plan -> plan.id.equals(servicePlanId));
    }

    /** The plan a scenario file calls by this name, such as {@code enterprise}. */
    static MailboxPlan named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
