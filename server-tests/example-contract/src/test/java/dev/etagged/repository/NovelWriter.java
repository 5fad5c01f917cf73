package dev.etagged.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.util.Optional;

/** Writes in one transaction. */
@ApplicationScoped
@Transactional
public class NovelWriter {

  @Inject private Novels novels;

  /** The content. */
  public Optional<String> title(long id) {
    return novels.findById(id).map(Novel::getTitle);
  }

  /** Creates. */
  public void store(long id) {
    novels.insert(Novel.of(id, "stored"));
  }

  /** Finds and writes. */
  public void write(Manner manner, long id, String title) {
    manner.write(novels, novels.findById(id).orElseThrow(NotFoundException::new), title);
  }
}
