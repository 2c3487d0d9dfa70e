package org.tamga.evidence.signing;

import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;

/** Checks signatures with public keys alone. */
public final class SignatureCheck {

    private final Map<String, JWSVerifier> byKey;

    private SignatureCheck(Map<String, JWSVerifier> byKey) {
        this.byKey = byKey;
    }

    /** @throws IllegalArgumentException if one of the texts is not a public EC key in JWK form */
    public static SignatureCheck of(List<String> publicKeys) {
        Map<String, JWSVerifier> byKey = new HashMap<>();
        for (String text : publicKeys) {
            try {
                ECKey key = ECKey.parse(text);
                byKey.put(key.getKeyID(), new ECDSAVerifier(key));
            } catch (ParseException | JOSEException e) {
                throw new IllegalArgumentException("not a public key: " + e.getMessage(), e);
            }
        }
        return new SignatureCheck(byKey);
    }

    /**
     * Whether one of the keys has signed that text as something of that type.
     *
     * @param jws compact, with the text or detached from it
     */
    public boolean isSigned(String jws, String type, String text) {
        try {
            Base64URL[] parts = JWSObject.split(jws);
            Payload payload = new Payload(text);
            if (!parts[1].toString().isEmpty() && !parts[1].equals(payload.toBase64URL())) {
                return false;
            }
            JWSObject object = new JWSObject(parts[0], payload, parts[2]);
            JWSVerifier verifier = byKey.get(object.getHeader().getKeyID());
            return verifier != null && JWSAlgorithm.ES256.equals(object.getHeader().getAlgorithm())
                    && object.getHeader().getType() != null && type.equals(object.getHeader().getType().getType())
                    && object.verify(verifier);
        } catch (ParseException | JOSEException e) {
            return false;
        }
    }
}
