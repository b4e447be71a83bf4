package dev.sekisho.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Crc64NvmeTest {

    @Test
    void the_check_value_of_the_algorithms_catalogue_is_met() {
        assertEquals(0xAE8B14860A799888L, Crc64Nvme.of("123456789".getBytes(StandardCharsets.US_ASCII)));
    }
}
