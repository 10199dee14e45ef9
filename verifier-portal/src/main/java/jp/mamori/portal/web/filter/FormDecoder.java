package jp.mamori.portal.web.filter;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamori.portal.web.Form;

/**
 * Decodes a form of either encoding, all in memory.
 * Anything else than a form, more than 400 fields, or a broken one gives nothing.
 */
final class FormDecoder {
    private static final int MOST_FIELDS = 400;

    private FormDecoder() {}

    static Optional<Form> decode(String contentType, byte[] bytes) throws IOException {
        if (!contentType.startsWith("application/x-www-form-urlencoded")
                && !contentType.startsWith("multipart/form-data")) {
            return Optional.empty();
        }
        ByteBuf content = Unpooled.wrappedBuffer(bytes);
        var request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/", content);
        request.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType);
        HttpPostRequestDecoder decoder = null;
        try {
            decoder = new HttpPostRequestDecoder(
                    new DefaultHttpDataFactory(false), request, StandardCharsets.UTF_8, MOST_FIELDS, 8_192);
            return Optional.of(collect(decoder.getBodyHttpDatas()));
        } catch (HttpPostRequestDecoder.ErrorDataDecoderException
                | HttpPostRequestDecoder.TooManyFormFieldsException
                | HttpPostRequestDecoder.TooLongFormFieldException
                | IllegalArgumentException e) {
            return Optional.empty();
        } finally {
            if (decoder != null) {
                decoder.destroy();
            }
        }
    }

    private static Form collect(List<InterfaceHttpData> parts) throws IOException {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (InterfaceHttpData part : parts) {
            if (part instanceof FileUpload file) {
                files.putIfAbsent(file.getName(), file.get());
            } else if (part instanceof Attribute field) {
                fields.computeIfAbsent(field.getName(), name -> new ArrayList<>())
                        .add(field.getValue());
            }
        }
        return new Form(fields, files);
    }
}
