package io.unstick.m365.call;

/** What a person can do about a token that Microsoft Entra refuses, by the number of its AADSTS code. */
final class TokenAdvice {
    private TokenAdvice() {}

    static String on(int code) {
        return switch (code) {
            case 65001, 650051, 650052, 700016, 7000229 ->
                "the app is not at home there, an administrator of the tenant must consent to it";
            case 7000222, 700027 -> "the app's secret or certificate has expired or is not known there, renew it";
            case 7000215 -> "the app's secret is wrong, configure the right one";
            case 700082, 50020, 50177 -> "the delegated access has ended, grant it again";
            case 53003 -> "conditional access keeps the app out, exempt it";
            case 90002, 900023, 5000224 -> "there is no such tenant, correct its id or take it out of the tenants file";
            default -> "Microsoft explains the code at https://login.microsoftonline.com/error";
        };
    }
}
