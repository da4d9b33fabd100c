package io.unstick.m365.call;

/** A Microsoft API with tokens, limits and troubles of its own. */
public enum Surface {
    GRAPH,
    EXCHANGE
}
