package org.larchiveum.portal.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.description.Multilingual;

/** Citations as BibTeX. Nothing that a title holds ends its field, or is a command. */
final class BibTex {
    private BibTex() {}

    static String write(Citable citable, Language language) {
        var origin = citable.origin();
        var fields = new ArrayList<String>();
        var creators = origin.creators().stream()
                .filter(name -> !name.isEmpty())
                // A name in braces of its own is not taken apart (BibTeXing, 4).
                .map(name -> "{" + text(name.best(language)) + "}")
                .collect(Collectors.joining(" and "));
        if (!creators.isEmpty()) {
            fields.add("author = {" + creators + "}");
        }
        fields.add("title = {{" + text(citable.title().best(language)) + "}}");
        origin.date().map(CitedDate::of).ifPresent(date -> {
            date.year().ifPresent(year -> fields.add("year = {" + year + "}"));
            fields.add("date = {" + text(date.edtf()) + "}");
        });
        text("organization", origin.publisher(), language).ifPresent(fields::add);
        text("library", origin.holder(), language).ifPresent(fields::add);
        if (!origin.code().isEmpty()) {
            fields.add("number = {" + text(origin.code()) + "}");
        }
        citable.version().ifPresent(version -> fields.add("version = {" + text(version) + "}"));
        fields.add("url = {" + address(citable.address()) + "}");
        fields.add("urldate = {" + citable.read() + "}");
        fields.add("langid = {" + (language == Language.KO ? "korean" : "english") + "}");
        return "@misc{" + key(citable) + ",\n  " + String.join(",\n  ", fields) + "\n}\n";
    }

    private static Optional<String> text(String field, Multilingual words, Language language) {
        return words.isEmpty() ? Optional.empty() : Optional.of(field + " = {" + text(words.best(language)) + "}");
    }

    /** The last part of the address: letters, digits and hyphens only. */
    private static String key(Citable citable) {
        var last = citable.address().substring(citable.address().lastIndexOf('/') + 1);
        var plain = last.replaceAll("[^A-Za-z0-9-]", "");
        return "larchiveum-" + (plain.length() > 40 ? Integer.toHexString(last.hashCode()) : plain);
    }

    /** BibTeX counts braces even where they are escaped: they go in as commands that hold none alone. */
    static String text(String words) {
        var out = new StringBuilder();
        words.codePoints().forEach(c -> {
            switch (c) {
                case '\\' -> out.append("\\textbackslash{}");
                case '{' -> out.append("\\textbraceleft{}");
                case '}' -> out.append("\\textbraceright{}");
                case '~' -> out.append("\\textasciitilde{}");
                case '^' -> out.append("\\textasciicircum{}");
                case '"' -> out.append("\\textquotedbl{}");
                case '$', '&', '%', '#', '_' -> out.append('\\').appendCodePoint(c);
                default -> out.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
            }
        });
        return out.toString();
    }

    /** Read as it stands by the packages that set addresses; what could end it is written in per cent (RFC 3986, 2.1). */
    private static String address(String address) {
        var out = new StringBuilder();
        for (byte one : address.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            boolean plain = one > ' '
                    && one < 0x7f
                    && List.of('{', '}', '\\', '"').stream().noneMatch(c -> c == one);
            out.append(plain ? String.valueOf((char) one) : String.format("%%%02X", one));
        }
        return out.toString();
    }
}
