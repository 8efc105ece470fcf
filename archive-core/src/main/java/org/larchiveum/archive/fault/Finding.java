package org.larchiveum.archive.fault;

import java.util.List;

/**
 * Something a person should know about an input: a stable code (documented in docs/reference/findings.md), how much it
 * weighs, where it was found (a field, row, path), and the arguments of its message.
 */
public record Finding(String code, Severity severity, String where, List<String> arguments) {
    public Finding {
        arguments = List.copyOf(arguments);
    }

    public static Finding note(String code, String where, String... arguments) {
        return new Finding(code, Severity.NOTE, where, List.of(arguments));
    }

    public static Finding warning(String code, String where, String... arguments) {
        return new Finding(code, Severity.WARNING, where, List.of(arguments));
    }

    public static Finding refusal(String code, String where, String... arguments) {
        return new Finding(code, Severity.REFUSAL, where, List.of(arguments));
    }
}
