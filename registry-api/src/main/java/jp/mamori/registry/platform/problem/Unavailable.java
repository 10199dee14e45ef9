package jp.mamori.registry.platform.problem;

/** An exception that is answered 503, because trying again later may succeed. */
public interface Unavailable {
    /** The problem to answer, of status 503. */
    ProblemType problem();
}
