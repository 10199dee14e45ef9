package jp.mamori.registry.disposition.desk;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A route whose success answers the disposition as it is then. */
@ApiResponse(
        responseCode = "200",
        description = "The disposition as it is now, with its open step",
        content = @Content(schema = @Schema(implementation = DispositionView.class)))
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface ShowsDisposition {}
