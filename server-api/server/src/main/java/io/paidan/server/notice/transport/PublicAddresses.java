package io.paidan.server.notice.transport;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/** Resolves names to public addresses only. */
final class PublicAddresses implements DnsResolver {

    /** The name leads into a network that is not public. */
    static final class PrivateAddressException extends UnknownHostException {
        private static final long serialVersionUID = 1;

        PrivateAddressException(String host, InetAddress address) {
            super("%s = %s".formatted(host, address.getHostAddress()));
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        for (var address : found) {
            requirePublic(host, address);
        }
        return found;
    }

    static void requirePublic(String host, InetAddress address) throws PrivateAddressException {
        if (!isPublic(address)) {
            throw new PrivateAddressException(host, address);
        }
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return switch (address) {
            case Inet4Address four -> isPublic(four.getAddress());
            case Inet6Address six -> isPublic(six);
            default -> false;
        };
    }

    /** RFC 6890: this network, shared (CGNAT), protocol assignments, benchmarking, documentation, reserved. */
    private static boolean isPublic(byte[] four) {
        int first = four[0] & 0xff;
        int second = four[1] & 0xff;
        int third = four[2] & 0xff;
        return switch (first) {
            case 0 -> false;
            case 100 -> second < 64 || second > 127;
            case 192 -> second != 0 || (third != 0 && third != 2);
            case 198 -> second != 18 && second != 19 && !(second == 51 && third == 100);
            case 203 -> !(second == 0 && third == 113);
            default -> first < 240;
        };
    }

    /** RFC 4193 and those that wrap an IPv4 address: NAT64, 6to4, compatible. */
    private static boolean isPublic(Inet6Address six) {
        var bytes = six.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        var unique = (first & 0xfe) == 0xfc;
        var nat64 = first == 0x00 && second == 0x64;
        var sixToFour = first == 0x20 && second == 0x02;
        return !unique && !nat64 && !sixToFour && !six.isIPv4CompatibleAddress();
    }
}
