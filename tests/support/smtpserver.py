"""An SMTP server on loopback that writes each mail it accepts into a folder.

Prints "port N" when it listens. What it does with a mail depends on the local part of the recipient:
refused: 550 to RCPT. busy: 451 to RCPT the first time. spam: 554 after the mail. full: 452 after the mail, the first time.
slow: the answer after the mail comes when the file "go" is in the folder, or never. lost: keeps the mail, then closes
without an answer.
"""
import argparse
import asyncio
import os
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword


class Handler:
    def __init__(self, folder):
        self.folder = folder
        self.seen = set()
        self.count = 0

    def first_time(self, address):
        known = address in self.seen
        self.seen.add(address)
        return not known

    async def handle_RCPT(self, server, session, envelope, address, options):
        kind = address.split("@")[0]
        if kind == "refused":
            return "550 5.1.1 No such user here"
        if kind == "busy" and self.first_time(address):
            return "451 4.7.1 Try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    def keep(self, session, envelope):
        self.count += 1
        # ssl and login of the session first, so that a test can tell how the mail came.
        head = "X-Encrypted: %s\r\nX-Login: %s\r\nX-Sender: %s\r\nX-Recipient: %s\r\n" % (
            "yes" if session.ssl is not None else "no",
            session.auth_data.login.decode() if session.auth_data else "",
            envelope.mail_from, ",".join(envelope.rcpt_tos))
        name = os.path.join(self.folder, "%d-%d" % (os.getpid(), self.count))
        with open(name + ".part", "wb") as file:
            file.write(head.encode() + envelope.original_content)
        os.rename(name + ".part", name + ".eml")

    async def handle_DATA(self, server, session, envelope):
        kind = envelope.rcpt_tos[0].split("@")[0]
        if kind == "spam":
            return "554 5.7.1 Not wanted"
        if kind == "full" and self.first_time(envelope.rcpt_tos[0]):
            return "452 4.2.2 Mailbox full"
        self.keep(session, envelope)
        if kind == "lost":
            server.transport.abort()
            await asyncio.sleep(3600)
        while kind == "slow" and not os.path.exists(os.path.join(self.folder, "go")):
            await asyncio.sleep(0.02)
        return "250 2.0.0 Taken"


def authenticate(user, password):
    def check(server, session, envelope, mechanism, data):
        good = isinstance(data, LoginPassword) and data.login == user.encode() and data.password == password.encode()
        return AuthResult(success=good, handled=good, auth_data=data if good else None)
    return check


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--security", choices=["none", "starttls", "tls"], default="none")
    parser.add_argument("--certificate")
    parser.add_argument("--key")
    parser.add_argument("--user")
    parser.add_argument("--password")
    arguments = parser.parse_args()

    context = None
    if arguments.security != "none":
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(arguments.certificate, arguments.key)
    settings = {}
    if arguments.user:
        settings = {"authenticator": authenticate(arguments.user, arguments.password), "auth_required": True,
                    "auth_require_tls": arguments.security == "starttls"}
    if arguments.security == "starttls":
        settings.update(tls_context=context, require_starttls=True)

    handler = Handler(arguments.folder)
    loop = asyncio.new_event_loop()

    async def serve():
        server = await asyncio.get_running_loop().create_server(
            lambda: SMTP(handler, hostname="localhost", **settings), "127.0.0.1", 0,
            ssl=context if arguments.security == "tls" else None)
        print("port %d" % server.sockets[0].getsockname()[1], flush=True)
        # Ends with the test that started it, however that ended.
        await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
        os._exit(0)

    asyncio.set_event_loop(loop)
    loop.run_until_complete(serve())


main()
