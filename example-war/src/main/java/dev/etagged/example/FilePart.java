package dev.etagged.example;

import dev.etagged.jpa.EtagListener;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Some octets of a file's content, so that none has to be in memory as a whole. Never changed. */
@Entity
@EntityListeners(EtagListener.class)
@Table(name = "file_part")
public class FilePart {
  static final int SIZE = 64 * 1024;
  private static final int MAX_ID_LENGTH = StoredContent.KEY_LENGTH + 20;

  @Id
  @Column(name = "id", nullable = false, length = MAX_ID_LENGTH)
  private String id = "";

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Column(name = "content", nullable = false, length = StoredContent.KEY_LENGTH)
  private String content = "";

  @Column(name = "octets", nullable = false, length = SIZE)
  private byte[] octets = {};

  protected FilePart() {}

  FilePart(String content, long place, byte[] octets) {
    this.id = idOf(content, place);
    this.content = content;
    this.octets = octets.clone();
  }

  byte[] octets() {
    return octets.clone();
  }

  static String idOf(String content, long place) {
    return content + "/" + place;
  }
}
