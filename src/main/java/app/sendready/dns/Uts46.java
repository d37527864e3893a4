package app.sendready.dns;

import com.ibm.icu.text.IDNA;

/// ICU's UTS #46 processing, set as registries and browsers use it today.
final class Uts46 {
  static final IDNA INSTANCE =
      IDNA.getUTS46Instance(
          IDNA.NONTRANSITIONAL_TO_ASCII
              | IDNA.NONTRANSITIONAL_TO_UNICODE
              | IDNA.CHECK_BIDI
              | IDNA.CHECK_CONTEXTJ);

  private Uts46() {}
}
