# More scenarios for the hostile name server, of the same kinds as its own; read behind them, so that all of their names are
# there. What counts as a third party is at 203.0.113.x.
THIRD = ['203.0.113.%d' % i for i in range(1, 9)]


def nobody(q, r, qn, dst, tcp):
    """Refuses: it has nothing to do with the zone that names it."""
    r.set_rcode(5)
    r.flags &= ~dns.flags.AA
    return r


def at_third(inner, names):
    """The zone itself is said to be served by third parties."""
    servers = {'ns%d.evil.test.' % i: THIRD[:] for i in range(names)}

    def handler(q, r, qn, dst, tcp):
        if dst.startswith('203.0.113.'):
            return inner(q, r, qn, dst, tcp)
        return base(q, r, qn, dst, tcp, list(servers), servers, lambda *a: nx(a[1]))

    return handler


SC['own_refused'] = at_third(nobody, 16)
SC['own_silent'] = at_third(lambda *a: None, 16)


def branches(q, r, qn, dst, tcp):
    """One record leads to fifty zones of its own, each handed on to third parties."""
    if qn.name == EVIL and qn.rdtype == 16:
        r.answer.append(txt(EVIL, b'v=spf1 ' + b' '.join(b'include:a.c%d.evil.test' % i for i in range(150)) + b' -all'))
        return r
    for i in range(150):
        zone = N('c%d.evil.test.' % i)
        if qn.name.is_subdomain(zone):
            r.flags &= ~dns.flags.AA
            for j, address in enumerate(THIRD):
                server = 'ns%d.c%d.evil.test.' % (j, i)
                r.authority.append(rr(zone, 60, 'NS', server))
                r.additional.append(rr(N(server), 60, 'A', address))
            return r
    return nodata(r)


def to_third(inner):
    own = simple(inner)
    return lambda q, r, qn, dst, tcp: nobody(q, r, qn, dst, tcp) if dst.startswith('203.0.113.') else own(q, r, qn, dst, tcp)


SC['branches'] = to_third(branches)


def reports(q, r, qn, dst, tcp):
    return dmarcrua(300)(q, r, qn, dst, tcp)


SC['reports'] = third(reports)


def spread(q, r, qn, dst, tcp):
    """Mail servers under many names, all of one third party, and an SPF record that asks for all of them."""
    if qn.name == EVIL and qn.rdtype == 15:
        r.answer.append(rr(EVIL, 60, 'MX', *['%d m%d.victim.test.' % (i, i) for i in range(200)]))
        return r
    if qn.name == EVIL and qn.rdtype == 16:
        r.answer.append(txt(EVIL, b'v=spf1 mx ' + b' '.join(b'mx:m%d.victim.test a:b%d.victim.test' % (i, i) for i in range(60)) + b' -all'))
        return r
    return nodata(r) if qn.name == EVIL else nx(r)


SC['spread'] = third(spread)


def restless(q, r, qn, dst, tcp):
    """Other names of the third party each time it is asked."""
    if qn.name == EVIL and qn.rdtype == 16:
        r.answer.append(txt(EVIL, b'v=spf1 ' + b' '.join(b'a:x%08x.victim.test' % random.getrandbits(32) for _ in range(9)) + b' -all'))
        return r
    return nodata(r) if qn.name == EVIL else nx(r)


SC['restless'] = third(restless)
NOCACHE.add('restless')


def aliases(q, r, qn, dst, tcp):
    if qn.name != EVIL and qn.rdtype != 6:
        r.answer.append(rr(qn.name, 60, 'CNAME', 'y%08x.victim.test.' % random.getrandbits(32)))
        return r
    return nodata(r)


SC['aliases'] = third(aliases)
NOCACHE.add('aliases')

inside = {'ns1.evil.test.': ['198.51.100.10'],
          'ns2.evil.test.': ['100.64.0.1', '198.18.0.1', '240.0.0.1', '127.255.255.254'],
          'ns3.evil.test.': ['0.0.0.0', '10.255.255.255', '172.31.0.1', '192.168.0.1']}
SC['inside'] = simple(lambda q, r, qn, dst, tcp: nx(r), inside.keys(), inside)
SC['all_inside'] = simple(lambda q, r, qn, dst, tcp: nx(r), ['ns2.evil.test.', 'ns3.evil.test.'],
                          {k: v for k, v in inside.items() if k != 'ns1.evil.test.'})


def long_text(at, fill):
    def inner(q, r, qn, dst, tcp):
        if qn.rdtype == 16 and str(qn.name).startswith(at):
            r.answer.append(txtraw(qn.name, [chunks(fill)]))
            return r
        return nodata(r)
    return simple(inner)


SC['long_dkim'] = long_text('ak._domainkey.', b'v=DKIM1; p=' + b'- ' * 31000)
SC['long_dmarc'] = long_text('_dmarc.', b'v=DMARC1; p=none; ' + b'x = ' * 15000)
SC['long_bimi'] = long_text('default._bimi.', b'v=BIMI1; l=' + b', ' * 31000)
SC['senderid'] = long_text('evil.test.', b'spf2.0/' + b'a,' * 2040)
SC['senderid64'] = long_text('evil.test.', b'spf2.0/' + b'a,' * 31000)
SC['just_short'] = long_text('', b'v=spf1 ' + b'a:%{d}.%{d}.%{d} ' * 240)
SC['spaces'] = long_text('', b' ' * 60000 + b'v=spf1')
SC['at_signs'] = long_text('_dmarc.', b'v=DMARC1; p=none; rua=' + b'mailto:@' * 500)
