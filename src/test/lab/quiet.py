#!/usr/bin/env python3
"""A small DNS on port 53 of every address of this network namespace, and what it makes of a trace of system calls.

    quiet.py serve            answers until it is ended: root, example., and shop.example with every record a plan asks for,
                              among them a logo, a certificate, a host of links and a panel that are reached over HTTPS
    quiet.py judge TRACE [ADDRESS...]
                              prints where the trace's connections and packets went; fails where one did not go to port 53
                              of anybody, or to any port of an ADDRESS
"""
import collections
import re
import socket
import struct
import sys
import threading

ZONE = 'shop.example.'
SERVER, WEB, NEWEST = '198.51.100.53', '198.51.100.80', '198.51.100.81'
RECORDS = {
    ('.', 'NS'): ['a.root.example.'],
    ('example.', 'NS'): ['ns.example.'],
    (ZONE, 'NS'): ['ns1.shop.example.', 'ns2.shop.example.'],
    ('net.', 'NS'): ['ns.example.'],
    ('akmta.net.', 'NS'): ['ns.example.'],
    ('aksend.net.', 'NS'): ['ns.example.'],
    ('a.root.example.', 'A'): ['198.51.100.1'],
    ('ns.example.', 'A'): ['198.51.100.2'],
    ('ns1.shop.example.', 'A'): [SERVER],
    ('ns2.shop.example.', 'A'): ['198.51.100.54'],
    (ZONE, 'A'): [WEB],
    (ZONE, 'MX'): ['10 mx.shop.example.'],
    (ZONE, 'TXT'): ['"v=spf1 include:spf.akmta.net -all"'],
    ('mx.shop.example.', 'A'): ['198.51.100.25'],
    ('www.shop.example.', 'A'): [WEB],
    ('updates.shop.example.', 'A'): [NEWEST],
    ('_dmarc.shop.example.', 'TXT'): ['"v=DMARC1; p=reject; sp=reject; rua=mailto:report@shop.example"'],
    ('default._bimi.shop.example.', 'TXT'):
        ['"v=BIMI1; l=https://www.shop.example/logo.svg; a=https://www.shop.example/logo.pem"'],
    ('_domainconnect.shop.example.', 'TXT'): ['"www.shop.example/connect"'],
    ('trk.shop.example.', 'CNAME'): ['trk.aksend.net.'],
    ('trk.aksend.net.', 'A'): [WEB],
    ('spf.akmta.net.', 'TXT'): ['"v=spf1 ip4:192.0.2.0/24 -all"'],
}


def serve():
    import dns.flags
    import dns.message
    import dns.rcode
    import dns.rdatatype
    import dns.rrset

    zones = [name for name, kind in RECORDS if kind == 'NS']
    names = {name for name, _ in RECORDS}

    def reply(wire):
        question = dns.message.from_wire(wire)
        answer = dns.message.make_response(question)
        asked = question.question[0]
        name, kind = asked.name.to_text().lower(), dns.rdatatype.to_text(asked.rdtype)
        answer.flags |= dns.flags.AA | (question.flags & dns.flags.RD and dns.flags.RA)
        for _ in range(8):
            texts = RECORDS.get((name, kind))
            alias = RECORDS.get((name, 'CNAME'))
            if texts or not alias:
                break
            answer.answer.append(dns.rrset.from_text(name, 300, 'IN', 'CNAME', *alias))
            name = alias[0]
        zone = max((z for z in zones if ('.' + name).endswith('.' + z) or z == '.'), key=len)
        soa = dns.rrset.from_text(zone, 300, 'IN', 'SOA', 'ns. host. 1 60 60 60 60')
        if texts:
            answer.answer.append(dns.rrset.from_text(name, 300, 'IN', kind, *texts))
        elif kind == 'SOA' and name == zone:
            answer.answer.append(soa)
        else:
            answer.authority.append(soa)
            below = any(each == name or each.endswith('.' + name) for each in names) or name in zones
            if not below:
                answer.set_rcode(dns.rcode.NXDOMAIN)
        return answer.to_wire()

    def datagrams():
        udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        udp.setsockopt(socket.IPPROTO_IP, 8, 1)  # IP_PKTINFO: the answer comes from whom was asked
        udp.bind(('0.0.0.0', 53))
        while True:
            wire, info, _, sender = udp.recvmsg(4096, 256)
            own = next(data[8:12] for level, kind, data in info if (level, kind) == (0, 8))
            udp.sendmsg([reply(wire)], [(0, 8, struct.pack('=I4s4s', 0, own, b'\0' * 4))], 0, sender)

    threading.Thread(target=datagrams, daemon=True).start()
    tcp = socket.create_server(('0.0.0.0', 53), backlog=64)
    while True:
        peer, _ = tcp.accept()
        with peer:
            size = peer.recv(2, socket.MSG_WAITALL)
            if len(size) == 2:
                wire = reply(peer.recv(struct.unpack('!H', size)[0], socket.MSG_WAITALL))
                peer.sendall(struct.pack('!H', len(wire)) + wire)


def judge(trace, allowed):
    to = re.compile(r'(connect|sendto|sendmsg|sendmmsg)\(.*?sin6?_port=htons\((\d+)\)(.*)')
    host = re.compile(r'inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)"')
    went = collections.Counter()
    for line in open(trace, errors='replace'):
        call = to.search(line)
        if call:
            address = host.search(call.group(3)) or host.search(line)
            where = (address.group(1) or address.group(2)).removeprefix('::ffff:') if address else '?'
            went[where, int(call.group(2))] += 1
    others = {to: n for to, n in went.items() if to[1] != 53 and to[0] not in allowed}
    print('%d addresses asked over DNS%s' % (
        len({a for a, port in went if port == 53}),
        ''.join(', %s port %d: %d' % (*to, n) for to, n in sorted(others.items())) or ', nobody else'))
    sys.exit(1 if others else 0)


if sys.argv[1] == 'serve':
    serve()
judge(sys.argv[2], sys.argv[3:])
