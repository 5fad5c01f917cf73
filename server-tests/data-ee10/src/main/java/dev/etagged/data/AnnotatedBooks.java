package dev.etagged.data;

import jakarta.data.repository.Delete;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Save;
import jakarta.data.repository.Update;
import java.util.List;
import java.util.Optional;

/** One method of each kind. */
@Repository
public interface AnnotatedBooks {

  /** A find method. */
  @Find
  Optional<Book> find(long id);

  /** A find method that throws if there is none. */
  @Find
  Book require(long id);

  /** A lifecycle method. */
  @Insert
  void insert(Book book);

  /** A lifecycle method. */
  @Update
  void update(Book book);

  /** A lifecycle method with several instances. */
  @Update
  void updateAll(List<Book> books);

  /** A lifecycle method. */
  @Save
  void save(Book book);

  /** A lifecycle method. */
  @Delete
  void delete(Book book);

  /** A method with a condition instead of an instance. */
  @Delete
  void deleteByCondition(long id);

  /** A statement that compares nothing. */
  @Query("update Book set title = :title where id = :id")
  long retitle(long id, String title);

  /** A statement that compares the version and raises it. */
  @Query(
      "update Book set title = :title, version = version + 1 where id = :id and version = :version")
  long retitleVersion(long id, long version, String title);

  /** A statement that compares nothing. */
  @Query("delete from Book where id = :id")
  long deleteByQuery(long id);

  /** A statement that compares the version. */
  @Query("delete from Book where id = :id and version = :version")
  long deleteVersion(long id, long version);
}
