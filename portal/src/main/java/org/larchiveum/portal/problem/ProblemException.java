package org.larchiveum.portal.problem;

import java.util.Map;

/** A request that ends in a problem; its members (RFC 9457 3.2) tell a program more, its detail is shown as it stands. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final String detail;
    private final transient Map<String, Object> members;

    public ProblemException(Problem problem, String detail, Map<String, Object> members) {
        super(problem.slug());
        this.problem = problem;
        this.detail = detail;
        this.members = Map.copyOf(members);
    }

    public ProblemException(Problem problem, String detail) {
        this(problem, detail, Map.of());
    }

    public ProblemException(Problem problem) {
        this(problem, "", Map.of());
    }

    public Problem problem() {
        return problem;
    }

    public String detail() {
        return detail;
    }

    public Map<String, Object> members() {
        return members;
    }
}
