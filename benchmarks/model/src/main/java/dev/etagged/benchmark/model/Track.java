package dev.etagged.benchmark.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A child of the aggregate. */
@Entity
public class Track {

  @Id private long id;
  private int position;
  private String title = "";
  private int seconds;

  protected Track() {}

  Track(long id, int position) {
    this.id = id;
    this.position = position;
    this.title = "Track " + position;
    this.seconds = 180 + position;
  }

  public long getId() {
    return id;
  }

  public int getPosition() {
    return position;
  }

  public String getTitle() {
    return title;
  }

  public int getSeconds() {
    return seconds;
  }
}
