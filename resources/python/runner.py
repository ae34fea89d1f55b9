"""Gets ready, waits for one piece of code on the channel, runs it and ends. Runs inside the sandbox, which is what holds
the code: nothing here is relied on for that but the limit of processes.

The channel (a socket, one JSON object a line) to the daemon: {"ready": true, "fonts": {name: packed file}},
{"image": base64 of a PNG}, {"building": ..., "utility": ...}; from it: {"code": ..., "data": folder}, then an answer to
each question.
"""

import base64
import io
import json
import linecache
import os
import resource
import socket
import sys
import threading
import traceback
import types
import zlib

CODE_NAME = "<code>"
PROGRAMS = os.path.dirname(os.path.abspath(__file__))


class Channel:
    def __init__(self, descriptor):
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM, fileno=descriptor)
        self._lines = self._socket.makefile("rb")
        self._lock = threading.Lock()

    def tell(self, message):
        with self._lock:
            self._socket.sendall(json.dumps(message).encode() + b"\n")

    def listen(self):
        line = self._lines.readline()
        return json.loads(line) if line else None  # None: the daemon has closed it

    def ask(self, message):
        with self._lock:
            self._socket.sendall(json.dumps(message).encode() + b"\n")
            answer = self.listen()
        if answer is None:
            raise ConnectionError("the channel for data is closed")
        return answer


def show_pictures(channel, plt, most_bytes):
    def show(*_arguments, **_options):
        for number in plt.get_fignums():
            picture = io.BytesIO()
            plt.figure(number).savefig(picture, format="png", dpi=100, bbox_inches="tight")
            # One that is too large would not be taken; an empty one is counted as left out.
            content = picture.getvalue() if len(picture.getvalue()) <= most_bytes else b""
            channel.tell({"image": base64.b64encode(content).decode()})
        plt.close("all")

    return show


def run(code, names):
    main = types.ModuleType("__main__")
    main.__dict__.update(names)
    sys.modules["__main__"] = main
    linecache.cache[CODE_NAME] = (len(code), None, code.splitlines(keepends=True), CODE_NAME)
    try:
        exec(compile(code, CODE_NAME, "exec"), main.__dict__)
        names["plt"].show()  # what the code drew and did not show
    except SystemExit as leaving:
        if leaving.code is None or isinstance(leaving.code, int):
            return (leaving.code or 0) & 0xFF
        print(leaving.code, file=sys.stderr)
        return 1
    except BaseException as error:
        own = error.__traceback__.tb_next if error.__traceback__ else None
        traceback.print_exception(type(error), error, own)
        return 1
    return 0


# matplotlib looks through all fonts of the system where it does not find its list of them, and its folder is new here.
def lay_out_fonts():
    try:
        with open(os.path.join(PROGRAMS, "fonts.json"), encoding="utf-8") as file:
            fonts = json.load(file)
    except OSError:
        return  # nobody has made one yet
    for name, packed in fonts.items():
        with open(os.path.join(os.environ["MPLCONFIGDIR"], name), "wb") as file:
            file.write(zlib.decompress(base64.b64decode(packed)))


def new_fonts(most_bytes):
    if os.path.exists(os.path.join(PROGRAMS, "fonts.json")):
        return {}
    fonts = {}
    for name in os.listdir(os.environ["MPLCONFIGDIR"]):
        if name.startswith("fontlist"):
            with open(os.path.join(os.environ["MPLCONFIGDIR"], name), "rb") as file:
                fonts[name] = base64.b64encode(zlib.compress(file.read())).decode()
    return fonts if sum(map(len, fonts.values())) <= most_bytes else {}


def main():
    processes = int(sys.argv[1])
    # Here and not before: the count is that of this user namespace, which did not exist before.
    resource.setrlimit(resource.RLIMIT_NPROC, (processes, processes))
    channel = Channel(int(sys.argv[2]))
    most_bytes = int(sys.argv[3])  # of a picture, and so of a message
    sys.path.insert(0, PROGRAMS)
    lay_out_fonts()

    import matplotlib

    matplotlib.use("Agg")
    import matplotlib.pyplot as plt
    import numpy as np
    import pandas as pd

    import data

    plt.show = show_pictures(channel, plt, most_bytes)
    matplotlib.figure.Figure.show = lambda self, *_arguments, **_options: plt.show()
    pd.set_option("display.width", 160, "display.max_columns", 30)
    data._ask = channel.ask
    channel.tell({"ready": True, "fonts": new_fonts(most_bytes)})

    order = channel.listen()
    if order is None:
        os._exit(0)  # nobody wants this interpreter any more
    data._folder = order["data"]
    code = run(order["code"], {"data": data, "np": np, "pd": pd, "plt": plt})
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            pass  # the code closed it
    os._exit(code)  # without waiting for threads and exit handlers that the code left


main()
