"""Registers one custom search attribute of each type in the named namespaces: attributes.py ADDRESS NAMESPACE…

The HTTP API has no route for this; the operator service is reached over gRPC only.
"""

import asyncio
import sys

from temporalio.api.enums.v1 import IndexedValueType
from temporalio.api.operatorservice.v1 import AddSearchAttributesRequest, ListSearchAttributesRequest
from temporalio.client import Client

from leaving import leave

WANTED = {
    "OrreryKeyword": IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
    "OrreryText": IndexedValueType.INDEXED_VALUE_TYPE_TEXT,
    "OrreryInt": IndexedValueType.INDEXED_VALUE_TYPE_INT,
    "OrreryDouble": IndexedValueType.INDEXED_VALUE_TYPE_DOUBLE,
    "OrreryBool": IndexedValueType.INDEXED_VALUE_TYPE_BOOL,
    "OrreryDatetime": IndexedValueType.INDEXED_VALUE_TYPE_DATETIME,
    "OrreryKeywordList": IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD_LIST,
}


async def present(client, namespace):
    """Names of the custom attributes the namespace has."""
    answer = await client.operator_service.list_search_attributes(ListSearchAttributesRequest(namespace=namespace))
    return set(answer.custom_attributes)


async def register(client, namespace):
    """Adds what is missing and waits until the server shows it."""
    have = await present(client, namespace)
    missing = {name: kind for name, kind in WANTED.items() if name not in have}
    if missing:
        request = AddSearchAttributesRequest(namespace=namespace, search_attributes=missing)
        await client.operator_service.add_search_attributes(request)
    while not WANTED.keys() <= await present(client, namespace):
        await asyncio.sleep(0.1)


async def main(address, namespaces):
    client = await Client.connect(address)
    await asyncio.wait_for(asyncio.gather(*(register(client, name) for name in namespaces)), 60)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2:]))
    leave(0)
