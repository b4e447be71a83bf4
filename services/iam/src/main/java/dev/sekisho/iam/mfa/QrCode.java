package dev.sekisho.iam.mfa;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/// Texts as QR codes.
final class QrCode {
    private static final int SIZE = 300;
    private static final int QUIET_MODULES = 4;

    private QrCode() {}

    /// @param text ASCII, of some hundred characters at most
    static byte[] png(String text) {
        Map<EncodeHintType, Object> hints =
                Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QUIET_MODULES);
        try {
            BitMatrix matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, SIZE, SIZE, hints);
            return Png.blackAndWhite(matrix.getWidth(), matrix.getHeight(), matrix::get);
        } catch (WriterException e) {
            throw new IllegalStateException("The text is too long for a QR code.", e);
        }
    }
}
