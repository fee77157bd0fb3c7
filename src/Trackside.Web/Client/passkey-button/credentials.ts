/** Bytes as WebAuthn's JSON writes them. */
export const toBase64Url = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');

export const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), letter => letter.charCodeAt(0));

type Named = { readonly id: string; readonly type: 'public-key'; readonly transports?: readonly string[] };

const withBytes = (list: readonly Named[] | undefined) =>
  (list ?? []).map(one => ({ ...one, id: fromBase64Url(one.id) })) as unknown as PublicKeyCredentialDescriptor[];

/** What a browser before 2025 does not read itself. */
export const creationOptions = (json: PublicKeyCredentialCreationOptionsJSON): PublicKeyCredentialCreationOptions =>
  typeof PublicKeyCredential.parseCreationOptionsFromJSON === 'function'
    ? PublicKeyCredential.parseCreationOptionsFromJSON(json)
    : ({
        ...json,
        challenge: fromBase64Url(json.challenge),
        user: { ...json.user, id: fromBase64Url(json.user.id) },
        excludeCredentials: withBytes(json.excludeCredentials as Named[] | undefined),
      } as unknown as PublicKeyCredentialCreationOptions);

export const requestOptions = (json: PublicKeyCredentialRequestOptionsJSON): PublicKeyCredentialRequestOptions =>
  typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function'
    ? PublicKeyCredential.parseRequestOptionsFromJSON(json)
    : ({
        ...json,
        challenge: fromBase64Url(json.challenge),
        allowCredentials: withBytes(json.allowCredentials as Named[] | undefined),
      } as unknown as PublicKeyCredentialRequestOptions);

/** The JSON of a credential, also from a browser (or a password manager) that does not write it itself. */
export const credentialJson = (credential: PublicKeyCredential): unknown => {
  if (typeof credential.toJSON === 'function') {
    return credential.toJSON();
  }

  const { response } = credential;
  const attested = response as AuthenticatorAttestationResponse;
  const asserted = response as AuthenticatorAssertionResponse;
  const said = { clientDataJSON: toBase64Url(response.clientDataJSON) };
  return {
    id: credential.id,
    rawId: toBase64Url(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: credential.getClientExtensionResults(),
    response:
      attested.attestationObject === undefined
        ? {
            ...said,
            authenticatorData: toBase64Url(asserted.authenticatorData),
            signature: toBase64Url(asserted.signature),
            userHandle: asserted.userHandle === null ? null : toBase64Url(asserted.userHandle),
          }
        : {
            ...said,
            attestationObject: toBase64Url(attested.attestationObject),
            transports: attested.getTransports?.() ?? [],
          },
  };
};
