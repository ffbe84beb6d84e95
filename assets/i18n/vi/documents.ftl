## documents
