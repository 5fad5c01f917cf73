package dev.etagged.example;

import dev.etagged.jpa.EtagListener;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A file, named by its name; its getters are its entry in the list. The identifier is not the name,
 * so that a file which takes the name of a deleted one has other tags.
 */
@Entity
@EntityListeners(EtagListener.class)
@Table(name = "stored_file")
@JsonbPropertyOrder({"name", "type", "length", "updatedAt"})
public class StoredFile {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "file_sequence")
  @SequenceGenerator(name = "file_sequence", sequenceName = "file_sequence", allocationSize = 1)
  @Column(name = "id", nullable = false)
  private @Nullable Long id;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Column(name = "name", nullable = false, unique = true, length = FileName.MAX_LENGTH)
  private String name = "";

  @Column(name = "media_type", nullable = false, length = StoredContent.MAX_TYPE_LENGTH)
  private String type = "";

  @Column(name = "content_length", nullable = false)
  private long length;

  /** Names the parts of the content: other content has other parts, and never shares any. */
  @Column(name = "content", nullable = false, length = StoredContent.KEY_LENGTH)
  private String content = "";

  @Column(name = "updated_at", nullable = false)
  private LocalDateTime updatedAt = LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC);

  protected StoredFile() {}

  StoredFile(FileName name) {
    this.name = name.value();
  }

  void replaceContent(StoredContent replacement, Instant now) {
    type = replacement.type();
    length = replacement.length();
    content = replacement.key();
    updatedAt = StateInstant.toColumnAfter(updatedAt, now);
  }

  public String getName() {
    return name;
  }

  public String getType() {
    return type;
  }

  public long getLength() {
    return length;
  }

  public String getUpdatedAt() {
    return StateInstant.toJson(updatedAt);
  }

  StoredContent content() {
    return new StoredContent(content, type, length);
  }
}
