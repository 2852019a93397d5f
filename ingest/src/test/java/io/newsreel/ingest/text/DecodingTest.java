package io.newsreel.ingest.text;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newsreel.ingest.text.Decoding.Decoded;
import io.newsreel.ingest.text.Decoding.Undecodable;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class DecodingTest {

  private static final String FRENCH = "L’été à Genève, « déjà »";
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  @Test
  void readsUtf8WithAndWithoutItsMark() {
    assertThat(Decoding.decode(FRENCH.getBytes(UTF_8))).isEqualTo(new Decoded(FRENCH, null));
    assertThat(Decoding.decode(("\uFEFF" + FRENCH).getBytes(UTF_8)))
        .isEqualTo(new Decoded(FRENCH, null));
  }

  @Test
  void readsUtf16ByItsMark() {
    assertThat(Decoding.decode(("\uFEFF" + FRENCH).getBytes(UTF_16LE)))
        .isEqualTo(new Decoded(FRENCH, null));
    assertThat(Decoding.decode(("\uFEFF" + FRENCH).getBytes(UTF_16BE)))
        .isEqualTo(new Decoded(FRENCH, null));
  }

  @Test
  void readsWindows1252WithAWarning() {
    // When
    var result = Decoding.decode(FRENCH.getBytes(WINDOWS_1252));

    // Then
    assertThat(result)
        .isEqualTo(new Decoded(FRENCH, "is no valid UTF-8 and was read as windows-1252"));
  }

  @Test
  void keepsUtf8AroundOneStrayByte() {
    // Given
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(FRENCH.getBytes(UTF_8));
    bytes.write(0x92);
    bytes.writeBytes(FRENCH.getBytes(UTF_8));

    // When // Then
    assertThat(Decoding.decode(bytes.toByteArray()))
        .isInstanceOfSatisfying(
            Decoded.class, read -> assertThat(read.text()).isEqualTo(FRENCH + "’" + FRENCH));
  }

  @Test
  void rejectsCyrillicInAnEncodingOfItsOwn() {
    assertThat(Decoding.decode("Россия и Украина ведут".getBytes(Charset.forName("windows-1251"))))
        .isInstanceOfSatisfying(
            Undecodable.class, none -> assertThat(none.reason()).contains("convert it to UTF-8"));
  }

  @Test
  void believesTheEncodingThatADocumentDeclares() {
    // Given
    Charset cyrillic = Charset.forName("windows-1251");

    // When // Then
    assertThat(Decoding.decode("Россия".getBytes(cyrillic), cyrillic))
        .isEqualTo(new Decoded("Россия", null));
    assertThat(Decoding.decode("Россия".getBytes(UTF_8), cyrillic))
        .isEqualTo(new Decoded("Россия", null));
  }

  @Test
  void rejectsNulBytesAsBinary() {
    assertThat(Decoding.decode(new byte[] {'a', 0, 'b'}))
        .isInstanceOfSatisfying(
            Undecodable.class, none -> assertThat(none.reason()).contains("NUL bytes"));
  }

  @Test
  void rejectsAMarkThatLies() {
    assertThat(Decoding.decode(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a'}))
        .isInstanceOf(Undecodable.class);
  }

  @Test
  void makesEveryTextSound() {
    assertThat(PlainText.of("\uFEFFa\r\nb\rc\u0000d\uD800e 😀")).isEqualTo("a\nb\ncd\uFFFDe 😀");
  }
}
