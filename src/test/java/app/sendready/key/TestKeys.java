package app.sendready.key;

/// Public keys made for the tests; nobody kept the private halves.
public final class TestKeys {
  public static final String RSA_2048 =
      "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAo6vybrtpa15G7MmQdcL1R8J2ZXFLJWpiv0g4"
          + "A4tMzIZbhMpjfUccFcoqvPiZFLL2sgfeTE6/KY7PSrAXxhYtaerLRkyqnpUaLvgg6sPTwfcR8RLrPQ3t"
          + "uqmefxD/i2a4hVM6sOVMB1WAMyLOwkiXbRffImRZopd9Zd0HqUbIwA9S2uQu/gL7FXU3T/WggTUvMDQh"
          + "hJD/iio3A0M4i/SL+UX/QN25MBF7+RvaFv3k6ibNNMWppbozjAuIt0BMZ+8+3vEkBTaxSgaeBbSoXJjT"
          + "x95DTj5GMQ7hLXVYekf2+rXj9pATCXIin4cK+uVkpvpexD9nITHPcDC0QjumV/R0XwIDAQAB";
  public static final String OTHER_2048 =
      "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAuXfj4UUHouLpzb/s8nIW0v6f+U+IwqyqydUd"
          + "hscD5KBYrgz8ZBn2jqM9IygCPQvgoXgxXayDnv6oHylCSb+7k58Qg6N1YfS0UmnaU+mMtiDnfvslpC4e"
          + "OWaphxDH2RGzFeff5Rr6hHoH0/CIrU+IoV1tKuy5KxplnrC8O8XfVvwUVcHrmJQ5R6GHOpsVExtiG11y"
          + "qfD2Tgfz9jTCivPfHy/6wr0tiDATUvtbUnIMxujqTD4/KzK2pA0qsTy07YazdcDVNtvjpPOtAQbuhR/F"
          + "As+t3chV6ssS2fwwp9orfgJCzstUeM/sxYNM/CxwBbqnbqf0xN8l1U/WeYVmeFX3pQIDAQAB";
  public static final String OTHER_2048_PKCS1 =
      "MIIBCgKCAQEAuXfj4UUHouLpzb/s8nIW0v6f+U+IwqyqydUdhscD5KBYrgz8ZBn2jqM9IygCPQvgoXgx"
          + "XayDnv6oHylCSb+7k58Qg6N1YfS0UmnaU+mMtiDnfvslpC4eOWaphxDH2RGzFeff5Rr6hHoH0/CIrU+I"
          + "oV1tKuy5KxplnrC8O8XfVvwUVcHrmJQ5R6GHOpsVExtiG11yqfD2Tgfz9jTCivPfHy/6wr0tiDATUvtb"
          + "UnIMxujqTD4/KzK2pA0qsTy07YazdcDVNtvjpPOtAQbuhR/FAs+t3chV6ssS2fwwp9orfgJCzstUeM/s"
          + "xYNM/CxwBbqnbqf0xN8l1U/WeYVmeFX3pQIDAQAB";
  public static final String RSA_1024 =
      "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDYCV9Bvwf3IBOeU6HWLeoK6J/bXTsJMI6AJVdh9/bS"
          + "5AKOgGrr1j1QIBhuGsYsjroQo8iW1hT7J4ND/FDrycqI+vE4QpEykCIVU6E1XJtHu9hneQqr/iFpQbTh"
          + "4RLifI42U+tGJkbY5Jts6wR/Yo8cp95S+3ntDnRfJWVD1DjBmwIDAQAB";
  public static final String ED25519 = "47STDsSGD4toUkyO+sNfbv5wbGUbmZmuUonoiv64Wus=";
  public static final String ED25519_SPKI =
      "MCowBQYDK2VwAyEA47STDsSGD4toUkyO+sNfbv5wbGUbmZmuUonoiv64Wus=";

  private TestKeys() {}

  public static DkimKey key(String base64) {
    return ((KeyData.Key) KeyData.read(base64)).key();
  }
}
