package io.unstick.m365.read;

import io.unstick.contracts.UserObjectId;
import java.util.List;
import java.util.stream.Collectors;

/** One request within a {@code $batch} of looks. */
sealed interface LookQuestion {
    /** Microsoft takes so many values in one {@code in}, and refuses the sixteenth. */
    int MOST_IDS = 15;

    List<UserObjectId> about();

    /** Below the version, with the query. */
    String path();

    /** Several users at once. Who is missing in the answer is not known to be gone: a filter finds, it does not deny. */
    record Listed(List<UserObjectId> about) implements LookQuestion {
        static final String API = "GET /users ($filter by id)";

        @Override
        public String path() {
            String ids = about.stream().map("'%s'"::formatted).collect(Collectors.joining(","));
            return "/users?$filter=id in (%s)&$top=%d&%s".formatted(ids, MOST_IDS, select());
        }
    }

    /** One user by object id; the only way to hear that there is no such user. */
    record Alone(UserObjectId user) implements LookQuestion {
        static final String API = "GET /users/{id}";

        @Override
        public List<UserObjectId> about() {
            return List.of(user);
        }

        @Override
        public String path() {
            return "/users/%s?%s".formatted(user, select());
        }
    }

    /** What Graph thinks of one user's mailbox. */
    record Purpose(UserObjectId user) implements LookQuestion {
        static final String API = "GET /users/{id}/mailboxSettings/userPurpose";

        @Override
        public List<UserObjectId> about() {
            return List.of(user);
        }

        @Override
        public String path() {
            return "/users/%s/mailboxSettings/userPurpose".formatted(user);
        }
    }

    private static String select() {
        return "$select=" + String.join(",", UserMapping.SELECT);
    }
}
