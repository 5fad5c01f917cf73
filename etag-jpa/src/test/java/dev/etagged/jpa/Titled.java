package dev.etagged.jpa;

import jakarta.persistence.EntityListeners;
import jakarta.persistence.MappedSuperclass;

/** Something that can be changed, and whose loading is counted. */
@MappedSuperclass
@EntityListeners(LoadCounter.class)
public class Titled {

  private String title = "first";

  void changeTitle(String newTitle) {
    title = newTitle;
  }

  String title() {
    return title;
  }
}
