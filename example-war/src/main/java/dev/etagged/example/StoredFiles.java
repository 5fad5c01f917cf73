package dev.etagged.example;

import dev.etagged.jpa.ForEtags;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored files. Content is written and read part by part, whatever its length. */
@RequestScoped
public class StoredFiles {
  private static final int PARTS_BETWEEN_FLUSHES = 16;

  @Inject @ForEtags private EntityManager entityManager;

  public List<StoredFile> list() {
    return entityManager
        .createQuery("select f from StoredFile f order by f.name", StoredFile.class)
        .getResultList();
  }

  public StoredFile require(String name) {
    return first(query(name)).orElseThrow(() -> absent(name));
  }

  /** Waits until no other transaction is writing the file, so that neither of the two fails. */
  public Optional<StoredFile> findAlone(String name) {
    return first(query(name).setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  public StoredFile requireAlone(String name) {
    return findAlone(name).orElseThrow(() -> absent(name));
  }

  public StoredFile replaceContent(StoredFile file, StoredContent content, Instant now) {
    removeParts(file.content());
    file.replaceContent(content, now);
    entityManager.flush();
    return file;
  }

  public StoredFile add(StoredFile file, StoredContent content, Instant now) {
    file.replaceContent(content, now);
    entityManager.persist(file);
    entityManager.flush();
    return file;
  }

  public void remove(StoredFile file) {
    removeParts(file.content());
    entityManager.remove(file);
    entityManager.flush();
  }

  public StoredContent store(InputStream octets, String type) throws IOException {
    String key = UUID.randomUUID().toString();
    long length = 0;
    byte[] part = octets.readNBytes(FilePart.SIZE);
    for (long place = 0; part.length > 0; place++) {
      length += part.length;
      entityManager.persist(new FilePart(key, place, part));
      if (place % PARTS_BETWEEN_FLUSHES == 0) {
        entityManager.flush();
        entityManager.clear();
      }
      part = octets.readNBytes(FilePart.SIZE);
    }
    entityManager.flush();
    entityManager.clear();
    return new StoredContent(key, type, length);
  }

  /** Empty once the file has other content, or is deleted. */
  public Optional<byte[]> part(StoredContent content, long place) {
    String id = FilePart.idOf(content.key(), place);
    return Optional.ofNullable(entityManager.find(FilePart.class, id)).map(FilePart::octets);
  }

  private void removeParts(StoredContent content) {
    entityManager
        .createQuery("delete from FilePart p where p.content = :content")
        .setParameter("content", content.key())
        .executeUpdate();
  }

  private TypedQuery<StoredFile> query(String name) {
    return entityManager
        .createQuery("select f from StoredFile f where f.name = :name", StoredFile.class)
        .setParameter("name", name);
  }

  private static Optional<StoredFile> first(TypedQuery<StoredFile> query) {
    return query.getResultList().stream().findFirst();
  }

  private static WebApplicationException absent(String name) {
    return Problem.notFound("There is no file %s.".formatted(Quoted.text(name))).toException();
  }
}
