package io.unstick.sandbox.cloud;

/** Graph's way of saying no; becomes the error body. */
final class GraphRefusal extends RuntimeException {

    private final int status;
    private final String code;

    GraphRefusal(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    static GraphRefusal notFound(String what) {
        return new GraphRefusal(
                404,
                "Request_ResourceNotFound",
                "Resource '" + what
                        + "' does not exist or one of its queried reference-property objects are not present.");
    }

    static GraphRefusal badRequest(String message) {
        return new GraphRefusal(400, "Request_BadRequest", message);
    }

    static GraphRefusal unsupportedQuery(String message) {
        return new GraphRefusal(400, "Request_UnsupportedQuery", message);
    }

    Reply reply(World world, Request request) {
        return GraphErrors.reply(world, request, status, code, String.valueOf(getMessage()));
    }
}
