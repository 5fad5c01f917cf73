package dev.etagged.jpa;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** Entities that cannot be a state, or not by every attribute. */
final class Broken {

  private Broken() {}

  @Entity(name = "Versionless")
  public static class Versionless {
    @Id long id;
  }

  @Entity(name = "DoubleRow")
  public static class DoubleRow {
    @Id double id;
    @Version long version;
  }

  @Entity(name = "Holder")
  public static class Holder {
    @Id long id;
    @Version long version;
    @ManyToOne @Nullable Holder parent;
    @Embedded @Nullable Place place;
  }

  @Embeddable
  public static class Place {
    String street = "";
    String town = "";
  }

  /** An attribute type of the application's own, read from text as Jakarta REST would. */
  public record Isbn(String digits) {
    public static Isbn valueOf(String text) {
      if (!text.matches("[0-9]{10}")) {
        throw new IllegalArgumentException(text);
      }
      return new Isbn(text);
    }
  }

  @Converter
  public static class IsbnConverter implements AttributeConverter<Isbn, String> {
    @Override
    public String convertToDatabaseColumn(Isbn isbn) {
      return isbn.digits();
    }

    @Override
    public Isbn convertToEntityAttribute(String column) {
      return new Isbn(column);
    }
  }

  /** An attribute type that cannot be read from text. */
  public record Spot(int x, int y) {}

  @Converter
  public static class SpotConverter implements AttributeConverter<Spot, Integer> {
    @Override
    public Integer convertToDatabaseColumn(Spot spot) {
      return spot.x() * 1_000 + spot.y();
    }

    @Override
    public Spot convertToEntityAttribute(Integer column) {
      return new Spot(column / 1_000, column % 1_000);
    }
  }

  @Entity(name = "ConvertedRow")
  public static class ConvertedRow {
    @Id long id;
    @Version long version;

    @Convert(converter = IsbnConverter.class)
    Isbn isbn = new Isbn("0000000000");

    @Convert(converter = SpotConverter.class)
    Spot spot = new Spot(0, 0);
  }

  /** In no persistence unit. */
  @Entity(name = "Unlisted")
  public static class Unlisted {
    @Id long id;
    @Version long version;
  }
}
