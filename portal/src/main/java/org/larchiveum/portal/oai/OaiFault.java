package org.larchiveum.portal.oai;

/** Why a request has no other answer than an error of the protocol (OAI-PMH 2.0, 3.6). */
final class OaiFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Code code;

    /** The errors of the protocol. */
    enum Code {
        BAD_ARGUMENT("badArgument"),
        BAD_RESUMPTION_TOKEN("badResumptionToken"),
        BAD_VERB("badVerb"),
        CANNOT_DISSEMINATE_FORMAT("cannotDisseminateFormat"),
        ID_DOES_NOT_EXIST("idDoesNotExist"),
        NO_RECORDS_MATCH("noRecordsMatch"),
        NO_METADATA_FORMATS("noMetadataFormats"),
        NO_SET_HIERARCHY("noSetHierarchy");

        private final String word;

        Code(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        /** Whether the arguments are so wrong that the answer does not repeat them (3.2). */
        boolean unreadable() {
            return this == BAD_ARGUMENT || this == BAD_VERB;
        }
    }

    OaiFault(Code code, String message) {
        super(message);
        this.code = code;
    }

    Code code() {
        return code;
    }

    String said() {
        return String.valueOf(getMessage());
    }
}
