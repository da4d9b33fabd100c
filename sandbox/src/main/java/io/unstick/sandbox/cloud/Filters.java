package io.unstick.sandbox.cloud;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The few {@code $filter} expressions the simulated Graph understands, alone or joined by {@code or}. */
final class Filters {

    private static final Pattern ANY_ADDRESS =
            Pattern.compile("proxyAddresses/any\\((\\w+):\\s*\\1 eq '([^']*(?:''[^']*)*)'\\)");
    private static final Pattern EQUALS = Pattern.compile("(userPrincipalName|mail|id) eq '([^']*(?:''[^']*)*)'");
    private static final Pattern IN = Pattern.compile("(userPrincipalName|mail|id) in \\((.+)\\)");
    private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*)'");
    private static final Pattern ANY_OTHER_MAIL = Pattern.compile("otherMails/any\\((\\w+):\\s*\\1 eq '([^']*)'\\)");
    private static final Pattern ASSIGNED_PLAN =
            Pattern.compile("assignedPlans/any\\((\\w+):\\s*\\1/servicePlanId eq ([0-9a-fA-F-]{36})"
                    + "(?: and \\1/capabilityStatus eq '(\\w+)')?\\)");

    /** Clauses and values of {@code in} together; Microsoft's own limit. */
    private static final int MOST_CHOICES = 15;

    private Filters() {}

    static Predicate<Account> users(String filter, boolean advanced) {
        refuseTooMany(clauses(filter).mapToInt(Filters::choices).sum());
        return clauses(filter).map(clause -> userClause(clause, advanced)).reduce(Filters::nobody, Predicate::or);
    }

    private static int choices(String clause) {
        Matcher in = IN.matcher(clause);
        return in.matches() ? literals(in.group(2)).size() : 1;
    }

    private static void refuseTooMany(int choices) {
        if (choices > MOST_CHOICES) {
            throw GraphRefusal.unsupportedQuery(
                    "Too many child clauses specified in search filter expression containing 'OR' operators: " + choices
                            + ". Max allowed: " + MOST_CHOICES + ".");
        }
    }

    /** Groups and contacts: by address only. */
    static Predicate<AddressHolder> recipients(String filter) {
        return clauses(filter)
                .map(clause -> {
                    Matcher address = ANY_ADDRESS.matcher(clause);
                    if (!address.matches()) {
                        throw unsupported(clause);
                    }
                    return holds(literal(address.group(2)));
                })
                .reduce(Filters::nobody, Predicate::or);
    }

    private static Predicate<Account> userClause(String clause, boolean advanced) {
        Matcher address = ANY_ADDRESS.matcher(clause);
        if (address.matches()) {
            Predicate<AddressHolder> holder = holds(literal(address.group(2)));
            return holder::test;
        }
        Matcher equals = EQUALS.matcher(clause);
        if (equals.matches()) {
            return equal(equals.group(1), literal(equals.group(2)));
        }
        Matcher in = IN.matcher(clause);
        if (in.matches()) {
            return literals(in.group(2)).stream()
                    .map(value -> equal(in.group(1), value))
                    .reduce(Filters::nobody, Predicate::or);
        }
        if (ANY_OTHER_MAIL.matcher(clause).matches()) {
            return Filters::nobody;
        }
        Matcher plan = ASSIGNED_PLAN.matcher(clause);
        if (plan.matches() && advanced) {
            return hasPlan(plan.group(2), Optional.ofNullable(plan.group(3)));
        }
        throw unsupported(clause);
    }

    /** Without a status every entry counts, also those that ended. */
    private static Predicate<Account> hasPlan(String servicePlanId, Optional<String> status) {
        return account -> account.licences().plans().stream()
                .filter(plan -> plan.servicePlanId().toString().equalsIgnoreCase(servicePlanId))
                .anyMatch(plan -> status.isEmpty() || status.get().equals(plan.capabilityStatus()));
    }

    private static Predicate<Account> equal(String property, String value) {
        return switch (property) {
            case "userPrincipalName" -> account -> account.userPrincipalName.equalsIgnoreCase(value);
            case "id" -> account -> account.id().toString().equalsIgnoreCase(value);
            default ->
                account -> account.addresses()
                        .primary()
                        .filter(value::equalsIgnoreCase)
                        .isPresent();
        };
    }

    /** The prefix counts, as in the real one: who wants both primary and other addresses asks for both. */
    private static Predicate<AddressHolder> holds(String address) {
        int colon = address.indexOf(':') + 1;
        String prefix = address.substring(0, colon);
        return holder -> holder.addresses().values().stream()
                .anyMatch(value -> value.startsWith(prefix) && value.equalsIgnoreCase(address));
    }

    private static Stream<String> clauses(String filter) {
        return Arrays.stream(filter.split(" or ", -1)).map(Filters::unwrapped);
    }

    private static String unwrapped(String clause) {
        String bare = clause.strip();
        return bare.startsWith("(") && bare.endsWith(")") ? bare.substring(1, bare.length() - 1) : bare;
    }

    private static List<String> literals(String list) {
        return LITERAL.matcher(list)
                .results()
                .map(found -> literal(found.group(1)))
                .toList();
    }

    private static String literal(String quoted) {
        return quoted.replace("''", "'");
    }

    private static boolean nobody(Object object) {
        return false;
    }

    private static GraphRefusal unsupported(String clause) {
        return GraphRefusal.unsupportedQuery("Unsupported or invalid query filter clause specified: '" + clause + "'.");
    }
}
