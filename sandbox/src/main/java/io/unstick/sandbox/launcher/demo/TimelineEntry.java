package io.unstick.sandbox.launcher.demo;

import tools.jackson.databind.JsonNode;

/** One line of what happened to a case. */
record TimelineEntry(String type, String summary, JsonNode data) {

    private static final String ACTED = "step.intended";
    private static final String GIVEN_UP = "step.not.taken";

    static TimelineEntry of(JsonNode json) {
        return new TimelineEntry(
                json.path("type").asString(""), json.path("summary").asString(""), json.path("data"));
    }

    /** Whether a fix was about to be written here. */
    boolean isAct() {
        return type.equals(ACTED);
    }

    /** Whether the act announced before was given up without sending anything. */
    boolean isGivenUp() {
        return type.equals(GIVEN_UP);
    }

    /** Only of an act, and of one that was given up: the id of the fix. */
    String fix() {
        return data.path("fix").asString("?");
    }

    /** Only of an act: the same for every attempt of one action. */
    String actionId() {
        return data.path("actionId").asString("");
    }
}
