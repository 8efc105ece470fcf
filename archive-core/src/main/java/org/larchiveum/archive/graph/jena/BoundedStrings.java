package org.larchiveum.archive.graph.jena;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.larchiveum.archive.graph.Answer;

/**
 * Puts the functions that can eat time or memory without a row passing under the limits (SPARQL 1.1, 17.4.3). A pattern such
 * as {@code (.*?a){20}b} can take years on forty letters, and java.util.regex looks neither at a clock nor at an interrupt:
 * it does ask its text for every character, so the text looks at the clock. CONCAT and REPLACE can double a text again and
 * again, so no text they make may pass {@link #CHARACTERS}.
 */
final class BoundedStrings extends ExprTransformCopy {
    /** As long as a book; what is stored may be longer, what a query makes may not. */
    static final int CHARACTERS = 1 << 20;

    private final Budget budget;

    BoundedStrings(Budget budget) {
        this.budget = budget;
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList args) {
        return switch (function) {
            case E_Regex regex -> new Regex(args, budget);
            case E_StrReplace replace -> new Replace(args, budget);
            case E_StrConcat concat -> new Concat(args, budget);
            default -> super.transform(function, args);
        };
    }

    private static Pattern pattern(String function, List<NodeValue> args, int flagsAt) {
        String flags = args.size() > flagsAt ? args.get(flagsAt).getString() : "";
        return RegexEngine.makePattern(function, args.get(1).getString(), flags);
    }

    private static @org.jspecify.annotations.Nullable Expr at(ExprList args, int index) {
        return args.size() > index ? args.get(index) : null;
    }

    /** REGEX(text, pattern, flags). */
    private static final class Regex extends E_Regex {
        private final Budget budget;

        @SuppressWarnings("NullAway") // the engine's own word for "no flags" is null
        Regex(ExprList args, Budget budget) {
            super(args.get(0), args.get(1), at(args, 2));
            this.budget = budget;
        }

        @Override
        public NodeValue eval(List<NodeValue> args) {
            Node text = NodeValueOps.checkAndGetStringLiteral("REGEX", args.get(0));
            return NodeValue.booleanReturn(watched(
                    () -> matcher(pattern("REGEX", args, 2), text, budget).find()));
        }

        @Override
        public Expr copy(ExprList args) {
            return new Regex(args, budget);
        }
    }

    /** REPLACE(text, pattern, replacement, flags). */
    private static final class Replace extends E_StrReplace {
        private final Budget budget;

        @SuppressWarnings("NullAway") // the engine's own word for "no flags" is null
        Replace(ExprList args, Budget budget) {
            super(args.get(0), args.get(1), args.get(2), at(args, 3));
            this.budget = budget;
        }

        @Override
        public NodeValue eval(List<NodeValue> args) {
            Node text = NodeValueOps.checkAndGetStringLiteral("REPLACE", args.get(0));
            String replacement = args.get(2).getString();
            String replaced = watched(() -> replaced(matcher(pattern("REPLACE", args, 3), text, budget), replacement));
            String lang = text.getLiteralLanguage();
            return lang.isEmpty()
                    ? NodeValue.makeString(replaced)
                    : NodeValue.makeNode(NodeFactory.createLiteralLang(replaced, lang));
        }

        private String replaced(Matcher matcher, String replacement) {
            long groups = replacement.chars().filter(c -> c == '$').count();
            StringBuilder made = new StringBuilder();
            while (matcher.find()) {
                length(made.length() + replacement.length() + groups * (matcher.end() - matcher.start()), budget);
                matcher.appendReplacement(made, replacement);
            }
            return matcher.appendTail(made).toString();
        }

        @Override
        public Expr copy(ExprList args) {
            return new Replace(args, budget);
        }
    }

    /** CONCAT(text, ...). */
    private static final class Concat extends E_StrConcat {
        private final Budget budget;

        Concat(ExprList args, Budget budget) {
            super(args);
            this.budget = budget;
        }

        @Override
        public NodeValue eval(List<NodeValue> args) {
            length(args.stream().mapToLong(part -> part.asString().length()).sum(), budget);
            return super.eval(args);
        }

        @Override
        public Expr copy(ExprList args) {
            return new Concat(args, budget);
        }
    }

    private static void length(long characters, Budget budget) {
        if (characters > CHARACTERS) {
            throw budget.end(new Answer.LimitReached("characters", Integer.toString(CHARACTERS)));
        }
        budget.made(characters);
    }

    private static Matcher matcher(Pattern pattern, Node text, Budget budget) {
        return pattern.matcher(new Watched(text.getLiteralLexicalForm(), budget));
    }

    /** An error in a pattern, or one too deep for the stack, is an error of the expression (SPARQL 1.1, 17.2). */
    private static <T> T watched(java.util.function.Supplier<T> work) {
        try {
            return work.get();
        } catch (StackOverflowError | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new ExprEvalException("Regular expression: " + e.getMessage());
        }
    }

    /** A text that looks at the clock while it is read. */
    private static final class Watched implements CharSequence {
        private final String text;
        private final Budget budget;
        private int read;

        Watched(String text, Budget budget) {
            this.text = text;
            this.budget = budget;
        }

        @Override
        public char charAt(int index) {
            if ((++read & 0xfff) == 0) {
                budget.time();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
