package dev.etagged.example;

import dev.etagged.jpa.EtagListener;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** Some octets of a file's content, so that none has to be in memory as a whole. Never changed. */
@Entity
@EntityListeners(EtagListener.class)
@Table(
    name = "file_part",
    indexes = @Index(name = "file_part_place", columnList = "content, place", unique = true))
public class FilePart {
  static final int SIZE = 64 * 1024;
  private static final int IDENTIFIERS_AT_ONCE = 50;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "part_sequence")
  @SequenceGenerator(
      name = "part_sequence",
      sequenceName = "part_sequence",
      allocationSize = IDENTIFIERS_AT_ONCE)
  @Column(name = "id", nullable = false)
  private @Nullable Long id;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Column(name = "content", nullable = false, length = StoredContent.KEY_LENGTH)
  private String content = "";

  @Column(name = "place", nullable = false)
  private long place;

  @Column(name = "octets", nullable = false, length = SIZE)
  private byte[] octets = {};

  protected FilePart() {}

  FilePart(String content, long place, byte[] octets) {
    this.content = content;
    this.place = place;
    this.octets = octets.clone();
  }
}
