package org.larchiveum.portal.oai;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A request that keeps the rules of the protocol (OAI-PMH 2.0, 3.1 and 3.6).
 *
 * @param arguments as they came, without the verb
 */
record Asked(Verb verb, SortedMap<String, String> arguments) {
    private static final String TOKEN = "resumptionToken";
    /** A day that the answer can repeat: XML Schema 1.0 has no year 0000 (part 2, 3.2.9). */
    private static final Pattern DAY = Pattern.compile("(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9_.!~*'()-]+");
    private static final Pattern SET = Pattern.compile("[A-Za-z0-9_.!~*'()-]+(:[A-Za-z0-9_.!~*'()-]+)*");

    /** @throws OaiFault badVerb or badArgument */
    static Asked of(Map<String, List<String>> parameters) {
        var verbs = parameters.getOrDefault("verb", List.of());
        if (verbs.size() != 1) {
            throw new OaiFault(
                    OaiFault.Code.BAD_VERB,
                    verbs.isEmpty() ? "The argument verb is missing" : "The argument verb is repeated");
        }
        var verb = Verb.of(verbs.getFirst())
                .orElseThrow(() -> new OaiFault(OaiFault.Code.BAD_VERB, "There is no such verb"));
        var arguments = new TreeMap<String, String>();
        parameters.forEach((name, values) -> {
            if (!name.equals("verb")) {
                if (!verb.knows(name) && !(verb.resumable() && name.equals(TOKEN))) {
                    throw bad("The verb " + verb.word() + " does not know one of the arguments");
                }
                if (values.size() != 1) {
                    throw bad("The argument " + name + " is repeated");
                }
                arguments.put(name, values.getFirst());
            }
        });
        var asked = new Asked(verb, arguments);
        asked.check();
        return asked;
    }

    private void check() {
        if (arguments.containsKey(TOKEN)) {
            if (arguments.size() > 1) {
                throw bad("A resumptionToken must be the only argument beside the verb");
            }
            return;
        }
        for (var name : verb.required()) {
            if (!arguments.containsKey(name)) {
                throw bad("The argument " + name + " is missing");
            }
        }
    }

    Optional<String> argument(String name) {
        return Optional.ofNullable(arguments.get(name));
    }

    /**
     * Where the list that is asked for begins or goes on.
     *
     * @throws OaiFault badResumptionToken, badArgument or cannotDisseminateFormat
     */
    Resumption place() {
        var token = argument(TOKEN);
        if (token.isPresent()) {
            return Resumption.of(verb, token.get())
                    .orElseThrow(() -> new OaiFault(
                            OaiFault.Code.BAD_RESUMPTION_TOKEN,
                            "This resumptionToken was not given out for this verb"));
        }
        return Resumption.start(verb, verb == Verb.LIST_SETS ? Optional.empty() : Optional.of(selection()));
    }

    private Selection selection() {
        var from = day("from");
        var until = day("until");
        if (from.isPresent() && until.isPresent() && from.get().isAfter(until.get())) {
            throw bad("from must not be later than until");
        }
        var set = argument("set");
        if (set.filter(name -> !SET.matcher(name).matches()).isPresent()) {
            throw bad("The argument set is no name of a set");
        }
        return new Selection(format(), from, until, set);
    }

    /** @throws OaiFault cannotDisseminateFormat, or badArgument for what can be no prefix */
    MetadataFormat format() {
        var prefix = argument("metadataPrefix");
        if (prefix.filter(word -> !PREFIX.matcher(word).matches()).isPresent()) {
            throw bad("The argument metadataPrefix is no name of a format");
        }
        return prefix.flatMap(MetadataFormat::of).orElseThrow(Asked::otherFormat);
    }

    static OaiFault otherFormat() {
        return new OaiFault(
                OaiFault.Code.CANNOT_DISSEMINATE_FORMAT, "It cannot be had in this format; ask ListMetadataFormats");
    }

    /** Days only, as Identify says (3.3.1): a time of day is an argument of another granularity. */
    private Optional<LocalDate> day(String name) {
        return argument(name).map(text -> {
            if (!DAY.matcher(text).matches()) {
                throw bad("The argument " + name + " must be a day, YYYY-MM-DD");
            }
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw bad("The argument " + name + " is no day of the calendar");
            }
        });
    }

    private static OaiFault bad(String message) {
        return new OaiFault(OaiFault.Code.BAD_ARGUMENT, message);
    }
}
