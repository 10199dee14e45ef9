package jp.mamori.registry.platform.http.limit;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jp.mamori.registry.platform.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Ends a connection whose request, one with a long body for example, has not arrived whole in time.
 * The server's own limit is about silence only: a byte a second would keep a connection for hours.
 */
@Singleton
final class EndSlowRequests implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private final Duration longest;

    EndSlowRequests(Settings settings) {
        this.longest = settings.longestRequest();
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new Customizer(null));
        return event.getBean();
    }

    private final class Customizer implements NettyServerCustomizer {
        private final @Nullable Channel channel;

        Customizer(@Nullable Channel channel) {
            this.channel = channel;
        }

        @Override
        public NettyServerCustomizer specializeForChannel(Channel specialized, ChannelRole role) {
            return new Customizer(specialized);
        }

        @Override
        public void onStreamPipelineBuilt() {
            if (channel != null) {
                channel.pipeline()
                        .addAfter(
                                ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC,
                                "end-slow-requests",
                                new Watch(longest));
            }
        }
    }

    /** Counts from a request's head to its last byte. */
    private static final class Watch extends ChannelInboundHandlerAdapter {
        private final Duration longest;
        private @Nullable Future<?> end;

        Watch(Duration longest) {
            this.longest = longest;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest) {
                end = context.executor().schedule(() -> context.close(), longest.toMillis(), TimeUnit.MILLISECONDS);
            }
            if (message instanceof LastHttpContent) {
                forget();
            }
            context.fireChannelRead(message);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            forget();
            context.fireChannelInactive();
        }

        private void forget() {
            if (end != null) {
                end.cancel(false);
                end = null;
            }
        }
    }
}
