package org.larchiveum.portal.image;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.larchiveum.portal.problem.Problem;
import org.larchiveum.portal.problem.ProblemException;

/** The refusals of the Image API (IIIF Image API 3.0, 7), and the numbers that lead to them. */
final class Bad {
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,10})?|\\.[0-9]{1,10}");

    private Bad() {}

    static ProblemException request(String detail) {
        return new ProblemException(Problem.BAD_REQUEST, detail);
    }

    static ProblemException notImplemented(String detail) {
        return new ProblemException(Problem.NOT_IMPLEMENTED, detail);
    }

    static int whole(String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw request("Not a whole number: " + text);
        }
        return Integer.parseInt(text);
    }

    static BigDecimal decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw request("Not a number: " + text);
        }
        return new BigDecimal(text);
    }
}
