package org.redthread.engine.identifier;

/** Why a text is not an identifier. The names are stable: they stand with each rejected row. */
public enum Refusal {
  /** Nothing is left once white space and invisible characters are taken away. */
  EMPTY,
  /** Longer than any identifier is. */
  TOO_LONG,
  /** Holds control characters, broken surrogates or code points without a meaning. */
  UNPRINTABLE,
  /** Holds something other than digits where only digits can be. */
  NOT_A_NUMBER,
  /** Too few or too many characters for its kind. */
  INVALID_LENGTH,
  /** A telephone number that no operator of its country can have given out. */
  IMPOSSIBLE_NUMBER,
  /** A service or emergency number, which many people call and nobody owns. */
  SHORT_CODE,
  /** A switchboard number with an extension: neither alone is the line that was called. */
  EXTENSION,
  /** Local text whose country is not known, or a country that does not exist. */
  UNKNOWN_REGION,
  /** The bank, service or document type that the text itself does not say is missing. */
  MISSING_QUALIFIER,
  /** A document type, chain or service that is not known. */
  UNKNOWN_QUALIFIER,
  /** The check digits are wrong: at least one character is not what was written down first. */
  BAD_CHECKSUM,
  /** Upper and lower case mixed where the standard allows only one. */
  MIXED_CASE,
  /** An address of a test network, where nothing has value. */
  TEST_NETWORK,
  /** Parts of the value are hidden, so it could be several different ones. */
  MASKED,
  /** A filler such as N/A or 000000, which would link everybody who has none. */
  PLACEHOLDER,
  /** None of the forms that its kind has. */
  UNKNOWN_FORMAT
}
