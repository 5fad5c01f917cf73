package dev.etagged.benchmark.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** One flat row whose text makes a representation of 8 KB. */
@Entity
@Table(name = "app_configuration")
public class Configuration {

  private static final int LENGTH = 8_000;

  @Id private long id;
  @Version private long version;

  @Column(length = LENGTH)
  private String text = "";

  protected Configuration() {}

  static Configuration of(long id) {
    Configuration configuration = new Configuration();
    configuration.id = id;
    configuration.text = "setting = value\t".repeat(LENGTH / 16);
    return configuration;
  }

  public long getId() {
    return id;
  }

  public long getVersion() {
    return version;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
