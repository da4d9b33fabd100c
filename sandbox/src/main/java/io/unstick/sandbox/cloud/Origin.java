package io.unstick.sandbox.cloud;

/** Where this cloud can be reached, for the links it hands out. */
final class Origin {

    private volatile String baseUrl = "";

    void is(String address) {
        baseUrl = address;
    }

    String baseUrl() {
        return baseUrl;
    }

    String graph(String pathAndQuery) {
        return baseUrl + "/v1.0/" + pathAndQuery;
    }

    String graphContext(String fragment) {
        return graph("$metadata#" + fragment);
    }
}
