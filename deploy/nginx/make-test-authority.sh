#!/usr/bin/env bash
# A private authority and a client certificate for trying deploy/nginx out. Never for an office at work: the keys lie about unprotected.
# Usage: make-test-authority.sh FOLDER [OFFICE-NUMBER]
set -euo pipefail

folder=${1:?folder for the files}
office=${2:-9970000011}
mkdir -p "$folder"
cd "$folder"

openssl ecparam -name prime256v1 -genkey -noout -out authority.key
openssl req -x509 -new -utf8 -key authority.key -sha256 -days 3650 -subj "/O=見本認証局/CN=見本認証局" \
    -addext "basicConstraints=critical,CA:TRUE" -addext "keyUsage=critical,keyCertSign,cRLSign" -out client-authorities.pem

openssl ecparam -name prime256v1 -genkey -noout -out client.key
openssl req -new -utf8 -key client.key -sha256 -subj "/O=見本/OU=介護DX証明書/CN=$office" -out client.csr
openssl x509 -req -in client.csr -CA client-authorities.pem -CAkey authority.key -CAcreateserial -sha256 -days 1095 \
    -extfile <(printf 'basicConstraints=critical,CA:FALSE\nextendedKeyUsage=clientAuth\n') -out client.cer
openssl pkcs12 -export -inkey client.key -in client.cer -passout pass:careplan-test -out client.p12

echo "client-authorities.pem: nginx and ClientCertificates__AuthorityFile"
echo "client.p12 (password careplan-test): the browser's store"
echo "client.cer: 設定 › 資格カレンダー › 証明書ファイル, then 接続に求める…"
