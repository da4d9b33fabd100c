package io.unstick.m365.read;

import io.unstick.contracts.UserObjectId;
import io.unstick.m365.call.Obstacle;
import io.unstick.m365.call.Obstacle.Nonsense;
import io.unstick.m365.read.LookQuestion.Alone;
import io.unstick.m365.read.LookQuestion.Listed;
import io.unstick.m365.read.LookQuestion.Purpose;
import io.unstick.m365.read.Reading.Absent;
import io.unstick.m365.read.Reading.Known;
import io.unstick.m365.read.Reading.Unreadable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is still to be asked about some users, and what was answered. The lists are asked first: whoever they leave open is
 * asked for alone in a batch that goes out anyway.
 */
final class OpenLooks {
    /** Microsoft takes 20 requests at a time. */
    private static final int QUESTIONS_PER_BATCH = 20;

    private final List<UserObjectId> asked;
    private final Deque<LookQuestion> open = new ArrayDeque<>();
    private final Map<UserObjectId, Reading<DirectoryUser>> users = new HashMap<>();
    private final Map<UserObjectId, Reading<MailboxPurpose>> mailboxes = new HashMap<>();
    private final Map<UserObjectId, UserLook> hindered = new HashMap<>();

    OpenLooks(Collection<UserObjectId> users) {
        asked = users.stream().distinct().toList();
        for (int from = 0; from < asked.size(); from += LookQuestion.MOST_IDS) {
            open.add(new Listed(asked.subList(from, Math.min(from + LookQuestion.MOST_IDS, asked.size()))));
        }
        asked.forEach(user -> open.add(new Purpose(user)));
    }

    /** The next batch; empty when everything is answered. */
    List<LookQuestion> next() {
        open.removeIf(question -> hindered.keySet().containsAll(question.about()));
        List<LookQuestion> batch = new ArrayList<>();
        while (!open.isEmpty() && batch.size() < QUESTIONS_PER_BATCH) {
            batch.add(open.remove());
        }
        return batch;
    }

    /** A list that cannot be understood, perhaps because of one of its users, says nothing about any of them. */
    void answered(Listed question, Reading<List<DirectoryUser>> list) {
        switch (list) {
            case Known<List<DirectoryUser>>(List<DirectoryUser> found, Source source) -> {
                found.forEach(user -> users.put(user.id(), new Known<>(user, source)));
                question.about().stream()
                        .filter(user -> !users.containsKey(user))
                        .forEach(this::askAlone);
            }
            case Absent<List<DirectoryUser>> _ -> question.about().forEach(this::askAlone);
            case Unreadable<List<DirectoryUser>>(Nonsense _, Source _) ->
                question.about().forEach(this::askAlone);
            case Unreadable<List<DirectoryUser>>(Obstacle obstacle, Source source) ->
                question.about().forEach(user -> users.put(user, new Unreadable<>(obstacle, source)));
        }
    }

    void answered(Alone question, Reading<DirectoryUser> user) {
        users.put(question.user(), user);
    }

    void answered(Purpose question, Reading<MailboxPurpose> mailbox) {
        mailboxes.put(question.user(), mailbox);
    }

    /** No answer to a whole batch: whoever it was about is not seen at all, whatever another batch says. */
    void hindered(List<LookQuestion> batch, Obstacle obstacle, Source source) {
        var look = new UserLook(new Unreadable<>(obstacle, source), new Unreadable<>(obstacle, source));
        batch.forEach(question -> question.about().forEach(user -> hindered.put(user, look)));
    }

    /** What is left of it will not be asked. */
    void giveUp(Obstacle obstacle, Source source) {
        hindered(List.copyOf(open), obstacle, source);
        open.clear();
    }

    /** Everybody, in the order in which they were asked for. */
    Map<UserObjectId, UserLook> result() {
        return asked.stream()
                .collect(Collectors.toMap(Function.identity(), this::look, (one, _) -> one, LinkedHashMap::new));
    }

    private void askAlone(UserObjectId user) {
        open.add(new Alone(user));
    }

    private UserLook look(UserObjectId user) {
        return Optional.ofNullable(hindered.get(user))
                .orElseGet(() -> new UserLook(known(users, user), known(mailboxes, user)));
    }

    private static <T> Reading<T> known(Map<UserObjectId, Reading<T>> readings, UserObjectId user) {
        return Optional.ofNullable(readings.get(user))
                .orElseThrow(() -> new IllegalStateException("somebody was never asked for"));
    }
}
