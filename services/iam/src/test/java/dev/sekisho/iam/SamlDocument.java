package dev.sekisho.iam;

/// The metadata of an identity provider.
final class SamlDocument {
    static final String TEXT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://idp.example.com/saml">
              <md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
                <md:KeyDescriptor use="signing">
                  <ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data><ds:X509Certificate>
            MIIDFzCCAf+gAwIBAgIUHwDB04KU3GBx5X3gWIuC9rXPr18wDQYJKoZIhvcNAQEL
            BQAwGjEYMBYGA1UEAwwPaWRwLmV4YW1wbGUuY29tMCAXDTI2MTEyODA1MDE1OFoY
            DzIxMjYxMTA0MDUwMTU4WjAaMRgwFgYDVQQDDA9pZHAuZXhhbXBsZS5jb20wggEi
            MA0GCSqGSIb3DQEBAQUAA4IBDwAwggEKAoIBAQDE1zkl4ajCSbSHaxJngSZ9L2oZ
            ZgqEFI2020EBDCSzDhzPiZxboujefiqMBavIhTus8lAT4dAKCe5rhNcjqfYUpCaW
            iEPjlgxlyZiNnTOhL/O0SzenGxYBVsVaXJFpVAb2CaTBZGDflsHYEthlWEGBMZxk
            eNoF5kcDXKqZfNi14wT0eASvEYRmIiiYSPfdu1TTxVWuu0NFqhKHmXMc8i0B+D1N
            1fP4iExMQCHAvvIIxvOBKGiFJdNzfqcr27gUnNTuMhu8MMTB6dKC7D3eM+Z2OIml
            VbWeC8J1x1G04jigxRpLQa41YGv/17LU/XtCDlgvFcEXRvLg/1AkFuMm2rCDAgMB
            AAGjUzBRMB0GA1UdDgQWBBRAWFPb08pmaUqO+1mtIZSoM45wPDAfBgNVHSMEGDAW
            gBRAWFPb08pmaUqO+1mtIZSoM45wPDAPBgNVHRMBAf8EBTADAQH/MA0GCSqGSIb3
            DQEBCwUAA4IBAQA4yXX2djpZvo7qAqZYW4Hf5hk8KT8QG7kciOMJO+H2uDmMeH7f
            zeJKMv8ODtes5h7WM9pYP9a/J4pIdmE/94/RIL+5nEisOcDg+YVJ97Xog2d5ZIue
            q1c3RPvMelyEF+++fIlkFMNQyFHLF+nwO8da1pc/cTHxii5WHTjJUeOwOECLUxnT
            pDKJikUj/g1oOEpUmxsDLM5HSdG/M+3+ARIUb5/Ip8H/vy/vm6GmBbSEWrcxzkTN
            kf70J6ULGB+PKOVDH9oBBZDErGRYTsvTKPKyAswOY6+R/kinQsfnfZ8wgYV2LlL0
            vHRO1jznoHOXA1R6yQps7IdJnmGGEIPK92Qc
                  </ds:X509Certificate></ds:X509Data></ds:KeyInfo>
                </md:KeyDescriptor>
                <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" \
            Location="https://idp.example.com/sso"/>
              </md:IDPSSODescriptor>
            </md:EntityDescriptor>
            """;

    private SamlDocument() {}

    static String validUntil(String time) {
        return TEXT.replace("entityID=", "validUntil=\"" + time + "\" entityID=");
    }
}
