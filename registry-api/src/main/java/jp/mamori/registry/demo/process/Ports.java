package jp.mamori.registry.demo.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashSet;
import java.util.Set;

/** The loopback ports of a demo. */
public record Ports(int portal, int api, int identity) {
    /** The ports that the README names; the sign-in's is fixed too because accounts belong to its address. */
    public static final Ports USUAL = new Ports(8480, 8481, 8482);

    /** Three free ports, for a demo whose state is new. */
    public static Ports free() {
        Set<Integer> ports = new LinkedHashSet<>();
        while (ports.size() < 3) {
            ports.add(freePort());
        }
        var three = ports.iterator();
        return new Ports(three.next(), three.next(), three.next());
    }

    /** The ports of the portal, the API and the sign-in, with commas between. */
    public static Ports of(String three) {
        String[] ports = three.split(",");
        if (ports.length != 3) {
            throw new StartFailed("--ports takes three ports, such as 8480,8481,8482");
        }
        return new Ports(Integer.parseInt(ports[0]), Integer.parseInt(ports[1]), Integer.parseInt(ports[2]));
    }

    /** Refuses in one line when one of them is in use. */
    public void requireFree() {
        for (int port : new int[] {portal, api, identity}) {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                assert socket.isBound();
            } catch (IOException taken) {
                throw new StartFailed("port " + port + " on 127.0.0.1 is in use; end what uses it and try again");
            }
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartFailed("no free port on 127.0.0.1", e);
        }
    }
}
