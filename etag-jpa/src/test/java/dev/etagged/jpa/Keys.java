package dev.etagged.jpa;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Natural keys of types that are not basic, or that only their package sees. */
final class Keys {

  private Keys() {}

  /** A type of the application's own, without a text that a tag could contain. */
  public record Email(String user, String host) {
    public static Email valueOf(String text) {
      int at = text.indexOf('@');
      if (at < 0) {
        throw new IllegalArgumentException(text);
      }
      return new Email(text.substring(0, at), text.substring(at + 1));
    }
  }

  /** Read by {@code fromString}, in a package-private class. */
  record Code(int number) {
    public static Code fromString(String text) {
      return new Code(Integer.parseInt(text, 16));
    }
  }

  /** Without equals. */
  public static final class Token {
    private final String text;

    public Token(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  enum Rank {
    FIRST,
    SECOND {
      @Override
      int points() {
        return 2;
      }
    };

    int points() {
      return 3;
    }
  }

  @Entity(name = "Account")
  public static class Account extends Derived.Versioned {
    @Id long id;

    @Convert(converter = EmailConverter.class)
    @Nullable Email email;

    @Convert(converter = CodeConverter.class)
    @Nullable Code code;

    @Convert(converter = LocaleConverter.class)
    @Nullable Locale tongue;

    @Convert(converter = CurrencyConverter.class)
    @Nullable Currency currency;

    @Convert(converter = TokenConverter.class)
    @Nullable Token token;

    @Enumerated(EnumType.STRING)
    @Nullable Rank grade;
  }

  @Converter
  public static class EmailConverter implements AttributeConverter<Email, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Email value) {
      return value == null ? null : value.user() + "@" + value.host();
    }

    @Override
    public @Nullable Email convertToEntityAttribute(@Nullable String text) {
      return text == null ? null : Email.valueOf(text);
    }
  }

  @Converter
  public static class CodeConverter implements AttributeConverter<Code, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Code value) {
      return value == null ? null : Integer.toHexString(value.number());
    }

    @Override
    public @Nullable Code convertToEntityAttribute(@Nullable String text) {
      return text == null ? null : Code.fromString(text);
    }
  }

  @Converter
  public static class LocaleConverter implements AttributeConverter<Locale, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Locale value) {
      return value == null ? null : value.toLanguageTag();
    }

    @Override
    public @Nullable Locale convertToEntityAttribute(@Nullable String text) {
      return text == null ? null : Locale.forLanguageTag(text);
    }
  }

  @Converter
  public static class CurrencyConverter implements AttributeConverter<Currency, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Currency value) {
      return value == null ? null : value.getCurrencyCode();
    }

    @Override
    public @Nullable Currency convertToEntityAttribute(@Nullable String text) {
      return text == null ? null : Currency.getInstance(text);
    }
  }

  @Converter
  public static class TokenConverter implements AttributeConverter<Token, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Token value) {
      return value == null ? null : value.text();
    }

    @Override
    public @Nullable Token convertToEntityAttribute(@Nullable String text) {
      return text == null ? null : new Token(text);
    }
  }
}
