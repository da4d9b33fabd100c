package io.unstick.sandbox.scenarios;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One story. All durations are simulated time unless said otherwise.
 *
 * @param id the file's name without number and extension
 * @param set which stories it is told with
 * @param conditions what is wrong with the tenant as a whole
 * @param happenings what people and life do meanwhile; the cloud knows nothing of them
 */
public record Scenario(
        String id,
        String title,
        StorySet set,
        Tenant tenant,
        Conditions conditions,
        List<User> users,
        List<Happening> happenings,
        Expectation expect) {

    /** Refuses a story without a stage or an end. */
    public Scenario(
            String id,
            String title,
            @Nullable StorySet set,
            Tenant tenant,
            @Nullable Conditions conditions,
            @Nullable List<User> users,
            @Nullable List<Happening> happenings,
            Expectation expect) {
        this.id = present(id, "id");
        this.title = present(title, "title");
        this.set = set == null ? StorySet.FIRST : set;
        this.tenant = present(tenant, "tenant");
        this.conditions = conditions == null ? Conditions.none() : conditions;
        this.users = users == null ? List.of() : List.copyOf(users);
        this.happenings = happenings == null ? List.of() : List.copyOf(happenings);
        this.expect = present(expect, "expect");
    }

    /** Stories that belong together. */
    public enum StorySet {
        /** Those of the demo: each from the stuck mailbox to its end. */
        FIRST,
        /** One for each cause: how it looks, and what the diagnosis must say. */
        CAUSES,
        /** One for each fix and each method: what is done about it, and how it ends. */
        FIXES
    }

    /**
     * Where the story plays.
     *
     * @param policy the name of the policy that the tenants file gives it
     */
    public record Tenant(String name, String domain, String policy) {

        /** Fills in the standard policy. */
        public Tenant(String name, String domain, @Nullable String policy) {
            this.name = present(name, "tenant.name");
            this.domain = present(domain, "tenant.domain");
            this.policy = policy == null ? "standard" : policy;
        }
    }

    /**
     * The tenant's troubles.
     *
     * @param incident the id of an open Exchange incident in provisioning, or null
     * @param throttle how Microsoft slows its callers down from the start, or null
     */
    public record Conditions(
            boolean dehydrated,
            Consent consent,
            @Nullable String incident,
            @Nullable Throttling throttle) {

        /** Fills in what a healthy tenant has. */
        public Conditions(
                boolean dehydrated,
                @Nullable Consent consent,
                @Nullable String incident,
                @Nullable Throttling throttle) {
            this.dehydrated = dehydrated;
            this.consent = consent == null ? Consent.GRANTED : consent;
            this.incident = incident;
            this.throttle = throttle;
        }

        static Conditions none() {
            return new Conditions(false, null, null, null);
        }
    }

    /** Whether the customer lets our apps in. */
    public enum Consent {
        /** Both apps have consent. */
        GRANTED,
        /** It was taken back. */
        WITHDRAWN
    }

    /**
     * 429 for a while.
     *
     * @param period how long
     * @param retryAfter what callers are told, in real time
     */
    public record Throttling(Duration period, Duration retryAfter) {}

    /**
     * One person, guest, shared mailbox or room.
     *
     * @param licensed how long ago the licence was assigned; null for somebody without one
     * @param plan name of the mailbox plan, such as {@code enterprise}
     * @param blockedBy name of what keeps the mailbox away, or null
     * @param then name of what shows only when that has been put right, or null
     * @param created how long ago the account was made; null for a month
     * @param files how many are in the person's OneDrive; 0 when there is none
     */
    public record User(
            String name,
            @Nullable Duration licensed,
            String plan,
            Kind kind,
            @Nullable String blockedBy,
            @Nullable String then,
            @Nullable Duration created,
            int files) {

        /** Fills in an enterprise plan and an ordinary member. */
        public User(
                String name,
                @Nullable Duration licensed,
                @Nullable String plan,
                @Nullable Kind kind,
                @Nullable String blockedBy,
                @Nullable String then,
                @Nullable Duration created,
                int files) {
            this.name = present(name, "users.name");
            this.licensed = licensed;
            this.plan = plan == null ? "enterprise" : plan;
            this.kind = kind == null ? Kind.MEMBER : kind;
            this.blockedBy = blockedBy;
            this.then = then;
            this.created = created;
            this.files = files;
        }
    }

    /** What sort of account it is. */
    public enum Kind {
        /** A person of the tenant. */
        MEMBER,
        /** Somebody else's person. */
        GUEST,
        /** A shared mailbox. */
        SHARED,
        /** A room. */
        ROOM
    }

    /**
     * Something that people or life do.
     *
     * @param when the state of the case it waits for, or {@code START}
     * @param after how long after that
     */
    public record Happening(String when, Duration after, Deed deed) {

        /** Happens at once unless it says otherwise. */
        public Happening(String when, @Nullable Duration after, @JsonProperty("do") Deed deed) {
            this.when = present(when, "happenings.when");
            this.after = after == null ? Duration.ZERO : after;
            this.deed = present(deed, "happenings.do");
        }
    }

    /** What can be done. */
    public enum Deed {
        /** As many approvers as the plan needs approve it, and each that follows it. */
        @JsonProperty("approve")
        APPROVE,
        /** Microsoft resolves the incident. */
        @JsonProperty("resolve-incident")
        RESOLVE_INCIDENT,
        /** The mailbox appears by itself. */
        @JsonProperty("provision-mailbox")
        PROVISION_MAILBOX,
        /** A person takes the licence away. */
        @JsonProperty("remove-licence")
        REMOVE_LICENCE,
        /** Microsoft stops throttling. */
        @JsonProperty("stop-throttling")
        STOP_THROTTLING,
        /** A person assigns the licence. */
        @JsonProperty("license-user")
        LICENSE_USER,
        /** A person asks for a case by hand: of some causes the detection cannot know. */
        @JsonProperty("open-case")
        OPEN_CASE,
        /** A person pays what the tenant owes. */
        @JsonProperty("reactivate-subscription")
        REACTIVATE_SUBSCRIPTION
    }

    /**
     * How it must end.
     *
     * @param state a case's state; {@code NO_CASE} when there must be none, {@code BLIND} for the tenant's health,
     *     {@code DIAGNOSED} where the story ends with the diagnosis
     * @param verdict what the diagnosis concludes; null where the story does not tell
     * @param cause the code of the best finding, or null where nothing is diagnosed
     * @param fixes ids of the fixes that ran, in their order
     * @param handledBy ids of the answers that write nothing: waiting, asking a person, preparing a ticket
     * @param writes entries in the cloud's effect log for this tenant
     * @param unneeded how many of these are left out when the mailbox comes before them
     */
    public record Expectation(
            String state,
            @Nullable String verdict,
            @Nullable String cause,
            List<String> fixes,
            List<String> handledBy,
            int writes,
            int unneeded) {

        /** Only a diagnosis unless a state is named; no fixes unless some are named. */
        public Expectation(
                @Nullable String state,
                @Nullable String verdict,
                @Nullable String cause,
                @Nullable List<String> fixes,
                @Nullable List<String> handledBy,
                int writes,
                int unneeded) {
            this.state = state == null ? "DIAGNOSED" : state;
            this.verdict = verdict;
            this.cause = cause;
            this.fixes = fixes == null ? List.of() : List.copyOf(fixes);
            this.handledBy = handledBy == null ? List.of() : List.copyOf(handledBy);
            this.writes = writes;
            this.unneeded = unneeded;
        }
    }

    /** All stories, in the order of their numbers. */
    public static List<Scenario> all() {
        return ScenarioFiles.all();
    }

    /** The stories of one set, in the order of their numbers. */
    public static List<Scenario> of(StorySet set) {
        return all().stream().filter(scenario -> scenario.set == set).toList();
    }

    /** Throws {@link IllegalArgumentException}, which lists the known ones, when there is no such story. */
    public static Scenario named(String id) {
        return all().stream()
                .filter(scenario -> scenario.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no scenario \"" + id + "\", only "
                        + all().stream().map(Scenario::id).toList() + "."));
    }

    private static <T> T present(@Nullable T value, String key) {
        return Objects.requireNonNull(value, () -> key + " is missing");
    }
}
