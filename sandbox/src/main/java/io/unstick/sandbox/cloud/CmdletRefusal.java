package io.unstick.sandbox.cloud;

/** A cmdlet's way of saying no; {@code id} is Exchange's error number and may be empty. */
final class CmdletRefusal extends RuntimeException {

    private static final String TASKS = "Microsoft.Exchange.Configuration.Tasks.";

    private final int status;
    private final String outerCode;
    private final String outerMessage;
    private final String id;
    private final String type;
    private final String text;

    CmdletRefusal(int status, String outerCode, String outerMessage, String id, String type, String text) {
        super(text, null, false, false);
        this.status = status;
        this.outerCode = outerCode;
        this.outerMessage = outerMessage;
        this.id = id;
        this.type = type;
        this.text = text;
    }

    static CmdletRefusal notFound(String identity) {
        return new CmdletRefusal(
                404,
                "NotFound",
                "Error executing cmdlet",
                "Ex6F9304",
                TASKS + "ManagementObjectNotFoundException",
                "The operation couldn't be performed because object '" + identity
                        + "' couldn't be found on 'SANDBOXDC01.SANDBOX.PROD.OUTLOOK.COM'.");
    }

    static CmdletRefusal unknownParameter(String name) {
        return new CmdletRefusal(
                400,
                "BadRequest",
                "Invalid Operation",
                "",
                "Microsoft.Exchange.AdminApi.CommandInvocation.AmbiguousParameterSetException",
                "Parameter set cannot be resolved using the specified named parameters. "
                        + "Invalid cmdlet parameters specified. " + name);
    }

    /** 400 with an exception of this type and text. */
    static CmdletRefusal invalid(String type, String text) {
        return new CmdletRefusal(400, "BadRequest", "Error executing cmdlet", "", type, text);
    }

    int status() {
        return status;
    }

    String outerCode() {
        return outerCode;
    }

    String outerMessage() {
        return outerMessage;
    }

    String id() {
        return id;
    }

    String type() {
        return type;
    }

    String text() {
        return text;
    }
}
