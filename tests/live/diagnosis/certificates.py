# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""A small authority with certificates as they go wrong: expired, for another host, revoked."""

import subprocess

CONFIG = """
[ca]
default_ca = authority
[authority]
database = {folder}/index.txt
new_certs_dir = {folder}
rand_serial = yes
default_md = sha256
default_crl_days = 2
policy = anything
unique_subject = no
[anything]
commonName = supplied
[req]
distinguished_name = name
prompt = no
[name]
CN = replaced by -subj
[root]
basicConstraints = critical,CA:TRUE
[server]
subjectAltName = IP:127.0.0.1,DNS:localhost
[elsewhere]
subjectAltName = DNS:queue.example.com
[client]
extendedKeyUsage = clientAuth
"""

# name: (section with its extensions, how its validity is said)
CERTIFICATES = {
    "server": ("server", ["-days", "2"]),
    "expired": ("server", ["-startdate", "20240101000000Z", "-enddate", "20240201000000Z"]),
    "elsewhere": ("elsewhere", ["-days", "2"]),
    "client": ("client", ["-days", "2"]),
    "revoked": ("client", ["-days", "2"]),
}
KEY = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]


def make_certificates(folder):
    """ca.pem, crl.pem, and NAME.pem with NAME.key of each above, in the folder."""
    config = folder / "authority.cnf"
    config.write_text(CONFIG.format(folder=folder))
    (folder / "index.txt").touch()

    def openssl(command, *arguments):
        result = subprocess.run(["openssl", command, "-config", config, *arguments], stdin=subprocess.DEVNULL,
                                stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, encoding="utf-8", check=False)
        if result.returncode != 0:
            raise RuntimeError(f"openssl {command}: {result.stderr}")

    def files(name):
        return folder / f"{name}.pem", folder / f"{name}.key"

    authority, authority_key = files("ca")
    signer = ["-cert", authority, "-keyfile", authority_key]
    openssl("req", "-x509", *KEY, "-days", "2", "-subj", "/CN=Pollux test authority", "-extensions", "root",
            "-keyout", authority_key, "-out", authority)
    for name, (extensions, validity) in CERTIFICATES.items():
        certificate, key = files(name)
        request = folder / f"{name}.csr"
        openssl("req", "-new", *KEY, "-subj", f"/CN=Pollux test {name}", "-keyout", key, "-out", request)
        openssl("ca", "-batch", "-notext", *signer, "-extensions", extensions, *validity, "-in", request, "-out", certificate)
    openssl("ca", *signer, "-revoke", files("revoked")[0])
    openssl("ca", *signer, "-gencrl", "-out", folder / "crl.pem")
