package dev.etagged.benchmark.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The root of the aggregate. */
@Entity
public class Album {

  @Id private long id;
  @Version private long version;
  private String title = "";
  private String artist = "";

  @OneToMany(cascade = CascadeType.ALL)
  @JoinColumn(name = "album_id")
  @OrderBy("position")
  private List<Track> tracks = new ArrayList<>();

  protected Album() {}

  /** An album with as many tracks as wanted. */
  static Album of(long id, int trackCount) {
    Album album = new Album();
    album.id = id;
    album.title = "Album " + id;
    album.artist = "Somebody";
    IntStream.range(0, trackCount)
        .mapToObj(position -> new Track(id * 1_000 + position, position))
        .forEach(album.tracks::add);
    return album;
  }

  public long getId() {
    return id;
  }

  public long getVersion() {
    return version;
  }

  public String getTitle() {
    return title;
  }

  public String getArtist() {
    return artist;
  }

  public List<Track> getTracks() {
    return tracks;
  }
}
