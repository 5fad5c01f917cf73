package dev.etagged.jpa;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.MappedSuperclass;
import java.util.List;

/** Something that can be changed, and whose loading is counted. */
@MappedSuperclass
@Access(AccessType.FIELD)
@EntityListeners(LoadCounter.class)
public class Titled {

  private String title = "first";

  /** The rows that are stored before it. */
  List<Titled> parents() {
    return List.of();
  }

  void changeTitle(String newTitle) {
    title = newTitle;
  }

  String title() {
    return title;
  }
}
