package io.unstick.sandbox.cloud;

import tools.jackson.databind.JsonNode;

/** What a write did to one object: the same things before and after. */
record Change(String target, JsonNode before, JsonNode after) {

    boolean changed() {
        return !before.equals(after);
    }
}
